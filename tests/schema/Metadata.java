// What a JDBC tool sees: views of mart with types and comments, keys of the tables of a schema. One line a fact, tabs between.
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;

public class Metadata {
    public static void main(String[] arguments) throws Exception {
        try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            DatabaseMetaData metadata = connection.getMetaData();
            print(metadata.getTables(null, "mart", "%", new String[] {"VIEW"}), "view", "TABLE_NAME", "REMARKS");
            print(metadata.getColumns(null, "mart", "%", "%"), "column", "TABLE_NAME", "COLUMN_NAME", "TYPE_NAME", "REMARKS");
            print(metadata.getTables(null, "core", "%", new String[] {"TABLE"}), "table", "TABLE_NAME", "REMARKS");
            print(metadata.getPrimaryKeys(null, "core", "meeting"), "key", "TABLE_NAME", "COLUMN_NAME");
            print(metadata.getImportedKeys(null, "core", "meeting_participant"), "reference", "FKCOLUMN_NAME", "PKTABLE_NAME");
        }
    }

    private static void print(ResultSet rows, String kind, String... columns) throws Exception {
        while (rows.next()) {
            StringBuilder line = new StringBuilder(kind);
            for (String column : columns) {
                line.append('\t').append(rows.getString(column));
            }
            System.out.println(line);
        }
    }
}
