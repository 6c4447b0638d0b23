-- What reviewing bodies asked of States, as the files of others have it. Nothing of it is in the dossiers.

-- A file that was brought in. Undone, it stays as a row that says so.
create table import (
    id integer primary key,
    series text not null,
    file text not null,
    digest text not null,
    imported text not null,
    undone text
) strict;

-- Each version of each document, paragraph, ask and answer, from the import that brought it until the one
-- that brought another or had it no longer. Undoing an import removes what it brought.
create table entry_version (
    version integer primary key,
    series text not null,
    level text not null,
    key text not null,
    scope text not null,
    country text not null,
    session integer,
    by_country text,
    document text,
    printed text,
    answer text,
    place integer not null,
    digest text not null,
    body text not null,
    import integer not null references import (id),
    ended integer references import (id)
) strict;
create unique index entry_version_now on entry_version (series, level, key) where ended is null;
create index entry_version_scope on entry_version (series, scope) where ended is null;
create index entry_version_country on entry_version (country, level, session) where ended is null;
create index entry_version_import on entry_version (import);
create index entry_version_ended on entry_version (ended) where ended is not null;

-- Rows of a file that a person has to look at.
create table held_row (
    import integer not null references import (id),
    place integer not null,
    position integer not null,
    column_name text,
    why text not null,
    value text not null,
    primary key (import, place, position)
) strict, without rowid;
