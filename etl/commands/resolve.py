"""`readout resolve`: who is who and which meeting is which, decided anew for everything."""

from __future__ import annotations

import time

from etl.commands.shared import DatabaseUrl, connect, ensure_current, output, settings_of

_COUNTS = "select (select count(*) from core.official), (select count(*) from core.meeting), count(*) from core.visit"


def resolve(database_url: DatabaseUrl = None) -> None:
    """Decide anew who is who and which meeting is which, with this version's weights and lists of names.

    A load does so for what it touches; this does it for all, in one transaction, after an upgrade that changed them.
    Numbers that can stay do, the others lead on; people's decisions stand.

    Example: readout resolve
    """
    from etl import stored
    from etl.load.staging import take_turn
    from etl.resolve import resolve_all

    settings = settings_of(database_url)
    ensure_current(settings)
    began = time.monotonic()
    with connect(settings) as connection:
        with connection.transaction():
            take_turn(connection)
            before = connection.execute(_COUNTS).fetchone() or ()
            resolve_all(connection)
            after = connection.execute(_COUNTS).fetchone() or ()
        stored.refresh(connection)
    told = ", ".join(
        f"{new:,} {name}" + ("" if old == new else f" (before: {old:,})")
        for name, old, new in zip(("officials", "meetings", "visits"), before, after, strict=True)
    )
    output.print(f"{told}, in {time.monotonic() - began:.1f} seconds", highlight=False)
