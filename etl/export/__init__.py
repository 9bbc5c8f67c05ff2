"""Export: rows of a view into a file that others can read, and all views into a data package that can be cited."""
