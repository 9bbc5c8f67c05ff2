"""What every table is made of: naming of constraints, the few column types, the common columns."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any

from sqlalchemy import BigInteger, CheckConstraint, Date, DateTime, Double, Identity, Integer, MetaData, Text, func
from sqlalchemy.orm import DeclarativeBase, mapped_column

#: Every constraint has a name that says what it is, so that an error message is understood and a migration can find it.
NAMING = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "ex": "ex_%(table_name)s_%(constraint_name)s",
}

#: A key of our own making: one type everywhere, given by the database.
Key = Annotated[int, mapped_column(BigInteger, Identity(always=False), primary_key=True)]
#: A reference to such a key.
Ref = Annotated[int, mapped_column(BigInteger)]
#: The number of a fact within its document, or of a row within its parent.
Number = Annotated[int, mapped_column(Integer)]
#: The instant a row was written.
Written = Annotated[datetime, mapped_column(DateTime(timezone=True), server_default=func.now())]


class Base(DeclarativeBase):
    """The models of all schemas share one `MetaData`."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy reads it from the class
        str: Text,
        int: Integer,
        float: Double,
        date: Date,
        datetime: DateTime(timezone=True),
    }


def period(started: str = "started_on", ended: str = "ended_on") -> CheckConstraint:
    """Return the rule that a period does not end before it starts (an unknown end or start breaks no rule)."""
    return CheckConstraint(f"{ended} >= {started}", name="period")


def span(words: str) -> list[CheckConstraint]:
    """Return the rules that a span holds at least one character and that its words are as long as the span.

    A trigger proves that they are the characters that stand there in the text.
    """
    return [
        CheckConstraint("first_char >= 0 and last_char > first_char", name="span"),
        CheckConstraint(f"char_length({words}) = last_char - first_char", name="length"),
    ]


def confidence() -> CheckConstraint:
    """Return the rule that a confidence is a share."""
    return CheckConstraint("confidence between 0 and 1", name="confidence")


def filled(*columns: str) -> list[CheckConstraint]:
    """Return, for each column, the rule that its text is not empty: unknown is NULL and nothing else."""
    return [CheckConstraint(f"{column} <> ''", name=f"{column}_filled") for column in columns]


def one_of(column: str, *values: str) -> CheckConstraint:
    """Return the rule that a column holds one of a few fixed words (lists that may grow have a lookup table)."""
    words = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} in ({words})", name=column)


def precisions() -> list[CheckConstraint]:
    """Return the rules that a recorded date is known to the day, the month or the year, and an unknown one to none."""
    return [
        CheckConstraint(
            f"{date} is not null and {precision} in ('day', 'month', 'year') or {precision} is null", name=precision
        )
        for date, precision in (("started_on", "started_precision"), ("ended_on", "ended_precision"))
    ]


def table(*constraints: Any, schema: str) -> tuple[Any, ...]:
    """Return `__table_args__` of these constraints and indexes in that schema."""
    return (*constraints, {"schema": schema})
