-- Nothing in fact_version and source_version is ever changed or removed, but that a version which is
-- believed no longer gets its recorded_until, once.

create table meta (
    generation integer not null
) strict;
insert into meta (generation) values (0);

-- The editions of dossiers that were loaded.
create table edition (
    dossier text not null,
    edition text not null,
    recorded_by text not null,
    why text not null,
    primary key (dossier, edition)
) strict, without rowid;

create table fact_version (
    version integer primary key,
    fact text not null,
    country text,
    kind text not null,
    holds_from text,
    holds_until text,
    recorded_from text not null,
    recorded_until text,
    recorded_by text not null,
    why text not null,
    dossier text not null,
    ended_by text,
    ended_why text,
    digest text not null,
    judged text,
    note text,
    body text not null
) strict;
create unique index fact_version_recorded on fact_version (fact, recorded_from);
create unique index fact_version_believed on fact_version (fact) where recorded_until is null;

create table citation (
    version integer not null references fact_version (version),
    position integer not null,
    source text not null,
    place text,
    stance text not null,
    says text,
    checked text not null,
    checked_on text,
    primary key (version, position)
) strict, without rowid;
create index citation_source on citation (source);

create table source_version (
    version integer primary key,
    source text not null,
    recorded_from text not null,
    recorded_until text,
    recorded_by text not null,
    why text not null,
    dossier text not null,
    ended_by text,
    ended_why text,
    digest text not null,
    body text not null
) strict;
create unique index source_version_recorded on source_version (source, recorded_from);
create unique index source_version_believed on source_version (source) where recorded_until is null;

-- What is believed now, for search only: made from the tables above.
create table search (
    number integer primary key,
    id text not null unique,
    kind text not null,
    country text,
    rights text not null,
    title text not null,
    says text not null,
    folded_title text not null,
    folded_text text not null
) strict;

-- The folded columns hold words of letters and digits between single spaces. The tokenizer `ascii`
-- takes every character beyond ASCII for a letter, so that these words stay as they are.
create virtual table search_index using fts5 (
    folded_title, folded_text,
    content = 'search', content_rowid = 'number',
    tokenize = 'ascii', detail = 'column', columnsize = 0, prefix = '2 3'
);
create trigger search_added after insert on search begin
    insert into search_index (rowid, folded_title, folded_text)
    values (new.number, new.folded_title, new.folded_text);
end;
create trigger search_removed after delete on search begin
    insert into search_index (search_index, rowid, folded_title, folded_text)
    values ('delete', old.number, old.folded_title, old.folded_text);
end;
