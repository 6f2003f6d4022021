--liquibase formatted sql

--changeset marketplace:0002-category
--comment The list of categories is kept by the admins; texts name a category by its slug.
create table category (
  slug     text primary key check (slug ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  english  text not null check (char_length(english) between 1 and 40),
  german   text not null check (char_length(german) between 1 and 40),
  position int not null,
  version  bigint not null
);
insert into category (slug, english, german, position, version) values
  ('support', 'Support', 'Kundenservice', 1, 0),
  ('finance', 'Finance', 'Finanzen', 2, 0),
  ('legal', 'Legal', 'Recht', 3, 0),
  ('research', 'Research', 'Recherche', 4, 0),
  ('engineering', 'Engineering', 'Entwicklung', 5, 0),
  ('data', 'Data', 'Daten', 6, 0),
  ('writing', 'Writing', 'Texte', 7, 0),
  ('people', 'People', 'Personal', 8, 0);
--rollback drop table category;

--changeset marketplace:0002-listing-states
alter table listing drop constraint listing_state_check;
alter table listing add constraint listing_state_check check (state in ('DRAFT', 'PUBLISHED', 'PAUSED', 'RETIRED'));
alter table listing add column pause_reason text check (pause_reason in ('ADMIN', 'DRIFT'));
alter table listing add column pauses_on_drift boolean not null default false;
alter table listing add constraint listing_paused_for_a_reason check ((state = 'PAUSED') = (pause_reason is not null));
alter table listing add constraint listing_offered_is_versioned check (state in ('DRAFT', 'RETIRED') or current_version > 0);
--rollback alter table listing drop column pauses_on_drift; alter table listing drop column pause_reason;

--changeset marketplace:0002-version-text
--comment A version is the frozen text; what SQL needs of it is generated from it, so that the two can't differ.
alter table listing_version add column text jsonb;
update listing_version v set text = jsonb_build_object(
  'title', title, 'purpose', purpose, 'description', '', 'category', null, 'tags', '[]'::jsonb,
  'skills', coalesce((select jsonb_agg(jsonb_build_object('name', s.name, 'description', s.description,
                                                          'examples', to_jsonb(s.examples)) order by s.position)
                        from listing_skill s where s.listing_id = v.listing_id and s.number = v.number), '[]'::jsonb),
  'languages', '[]'::jsonb, 'icon', null, 'screenshots', '[]'::jsonb,
  'inputPerMillion', input_price_per_million, 'outputPerMillion', output_price_per_million, 'perMonth', 0,
  'isolation', null);
drop table listing_skill;
alter table listing_version alter column text set not null;
alter table listing_version drop column title, drop column purpose,
  drop column input_price_per_million, drop column output_price_per_million;
alter table listing_version
  add column title text not null generated always as (text ->> 'title') stored
    check (char_length(title) between 1 and 60),
  add column input_price_per_million numeric(12, 4) not null
    generated always as ((text ->> 'inputPerMillion')::numeric) stored check (input_price_per_million >= 0),
  add column output_price_per_million numeric(12, 4) not null
    generated always as ((text ->> 'outputPerMillion')::numeric) stored check (output_price_per_million >= 0),
  add column price_per_month numeric(12, 4) not null
    generated always as ((text ->> 'perMonth')::numeric) stored check (price_per_month >= 0);
alter table listing_version add column published_by_name text;
alter table listing_version add column preflight_id uuid;
alter table listing_version add column unmeasured_because text check (char_length(unmeasured_because) between 1 and 300);
--rollback empty

--changeset marketplace:0002-listing-draft
--comment What an admin works on: kept whole at each save, with the save before it for one step back.
create table listing_draft (
  listing_id    uuid primary key references listing (id) on delete cascade,
  revision      bigint not null,
  text          jsonb not null,
  before        jsonb,
  saved_at      timestamptz not null,
  saved_by      uuid,
  saved_by_name text not null
);
insert into listing_draft (listing_id, revision, text, saved_at, saved_by_name)
  select l.id, 1, v.text, v.published_at, 'platform'
    from listing l join listing_version v on v.listing_id = l.id and v.number = l.current_version
   where l.state <> 'RETIRED';
--rollback drop table listing_draft;

--changeset marketplace:0002-listing-event
--comment Who did what to a listing, and when.
create table listing_event (
  id          uuid primary key,
  listing_id  uuid not null,
  what        text not null,
  number      int,
  detail      text,
  happened_at timestamptz not null,
  person_id   uuid,
  person_name text not null
);
create index listing_event_of_listing on listing_event (listing_id, happened_at);
call ve_append_only('listing_event');
--rollback drop table listing_event;

--changeset marketplace:0002-listing-standing
--comment How a listing does among all customers; counted by the team module in the transaction of what it counts.
create table listing_standing (
  listing_id uuid primary key references listing (id) on delete cascade,
  hires      int not null default 0 check (hires >= 0),
  at_work    int not null default 0 check (at_work >= 0),
  reviews    int not null default 0 check (reviews >= 0),
  stars      int not null default 0 check (stars between reviews and 5 * reviews)
);
--rollback drop table listing_standing;
