-- What reviewing bodies asked of States, as the files of others have it. Nothing of it is in the dossiers.

-- A file that was brought in. Undone, it stays as a row that says so.
create table import (
    id bigint primary key,
    series text collate "C" not null,
    file text collate "C" not null,
    digest text collate "C" not null,
    imported text collate "C" not null,
    undone text collate "C"
);

-- Each version of each document, paragraph, ask and answer, from the import that brought it until the one
-- that brought another or had it no longer. Undoing an import removes what it brought.
create table entry_version (
    version bigint generated always as identity primary key,
    series text collate "C" not null,
    level text collate "C" not null,
    key text collate "C" not null,
    scope text collate "C" not null,
    country text collate "C" not null,
    session bigint,
    by_country text collate "C",
    document text collate "C",
    printed text collate "C",
    answer text collate "C",
    place bigint not null,
    digest text collate "C" not null,
    body text collate "C" not null,
    import bigint not null references import (id),
    ended bigint references import (id)
);
create unique index entry_version_now on entry_version (series, level, key) where ended is null;
create index entry_version_scope on entry_version (series, scope) where ended is null;
create index entry_version_country on entry_version (country, level, session) where ended is null;
create index entry_version_import on entry_version (import);
create index entry_version_ended on entry_version (ended) where ended is not null;

-- Rows of a file that a person has to look at.
create table held_row (
    import bigint not null references import (id),
    place bigint not null,
    position bigint not null,
    column_name text collate "C",
    why text collate "C" not null,
    value text collate "C" not null,
    primary key (import, place, position)
);
