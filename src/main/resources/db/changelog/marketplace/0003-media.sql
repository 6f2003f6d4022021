--liquibase formatted sql

--changeset marketplace:0003-media
--comment The pictures of listings, by what is in them; used_at is known to within some hours.
create table media (
  hash     text primary key check (hash ~ '^[0-9a-f]{64}$'),
  kind     text not null check (kind in ('ICON', 'SCREENSHOT')),
  place    uuid not null unique,
  added_at timestamptz not null,
  used_at  timestamptz not null
);
create index media_by_use on media (used_at);
--rollback drop table media;

--changeset marketplace:0003-media-content
--comment Their files, unless these are kept in a store of their own; pixels don't compress a second time.
create table media_content (
  place   uuid not null,
  size    text not null,
  content bytea not null,
  primary key (place, size)
);
alter table media_content alter column content set storage external;
--rollback drop table media_content;

--changeset marketplace:0003-media-litter
--comment Places whose files no picture points to: not yet, or no longer.
create table media_litter (
  place uuid primary key,
  since timestamptz not null
);
create index media_litter_by_age on media_litter (since);
--rollback drop table media_litter;
