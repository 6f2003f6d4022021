--liquibase formatted sql

--changeset marketplace:0001-listing
create table listing (
  id              uuid primary key,
  agent_namespace text not null,
  agent_name      text not null,
  state           text not null check (state in ('PUBLISHED', 'RETIRED')),
  current_version int not null,
  created_at      timestamptz not null,
  version         bigint not null
);
--comment An agent is offered once at a time.
create unique index listing_offered_agent on listing (agent_namespace, agent_name) where state <> 'RETIRED';
--rollback drop table listing;

--changeset marketplace:0001-listing-version
--comment The frozen text and price that a customer accepts.
create table listing_version (
  listing_id               uuid not null references listing (id),
  number                   int not null check (number > 0),
  title                    text not null check (char_length(title) between 1 and 60),
  purpose                  text not null check (char_length(purpose) between 1 and 160),
  input_price_per_million  numeric(12, 4) not null check (input_price_per_million >= 0),
  output_price_per_million numeric(12, 4) not null check (output_price_per_million >= 0),
  currency                 char(3) not null,
  published_at             timestamptz not null,
  published_by             uuid,
  primary key (listing_id, number)
);
call ve_append_only('listing_version');
--rollback drop table listing_version;

--changeset marketplace:0001-listing-skill
create table listing_skill (
  listing_id  uuid not null,
  number      int not null,
  position    int not null,
  name        text not null,
  description text not null,
  examples    text[] not null,
  primary key (listing_id, number, position),
  foreign key (listing_id, number) references listing_version (listing_id, number)
);
call ve_append_only('listing_skill');
--rollback drop table listing_skill;
