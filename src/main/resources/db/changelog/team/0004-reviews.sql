--liquibase formatted sql

--changeset team:0004-first-use
--comment Since when a virtual employee has been used; only who has used one may review it.
alter table virtual_employee add column first_used_at timestamptz;
--rollback alter table virtual_employee drop column first_used_at;

--changeset team:0004-ve-acceptance
--comment Which version of its listing was accepted for a virtual employee, by whom and when; the first one is the hire.
create table ve_acceptance (
  customer_id      uuid not null,
  ve_id            uuid not null,
  listing_id       uuid not null,
  listing_version  int not null,
  accepted_at      timestamptz not null,
  accepted_by      uuid,
  accepted_by_name text not null,
  primary key (customer_id, ve_id, listing_version),
  foreign key (customer_id, ve_id) references virtual_employee (customer_id, id),
  foreign key (listing_id, listing_version) references listing_version (listing_id, number)
);
call ve_protect('ve_acceptance');
call ve_append_only('ve_acceptance');
select set_config('ve.platform', 'keep what was accepted at the hire', true);
insert into ve_acceptance (customer_id, ve_id, listing_id, listing_version, accepted_at, accepted_by, accepted_by_name)
  select v.customer_id, v.id, v.listing_id, v.listing_version, v.hired_at, v.hired_by, coalesce(p.name, 'platform')
    from virtual_employee v left join person p on p.id = v.hired_by;
--rollback drop table ve_acceptance;

--changeset team:0004-review
--comment What a customer says about a listing that it hired and used: one for each customer.
create table review (
  id            uuid primary key,
  customer_id   uuid not null,
  listing_id    uuid not null references listing (id),
  person_id     uuid not null,
  person_name   text not null,
  customer_name text not null,
  named         boolean not null,
  rating        smallint not null check (rating between 1 and 5),
  text          text not null check (char_length(text) between 1 and 2000),
  days_hired    int not null check (days_hired >= 0),
  written_at    timestamptz not null,
  edited_at     timestamptz,
  answer        text check (char_length(answer) between 1 and 2000),
  answered_at   timestamptz,
  hidden_at     timestamptz,
  hidden_reason text check (char_length(hidden_reason) between 1 and 300),
  settled_at    timestamptz,
  constraint review_once unique (customer_id, listing_id),
  unique (customer_id, id),
  constraint review_hidden_for_a_reason check ((hidden_at is null) = (hidden_reason is null)),
  constraint review_answered_at_a_time check ((answer is null) = (answered_at is null))
);
create index review_of_listing on review (listing_id);
call ve_protect('review');
--rollback drop table review;

--changeset team:0004-published-review
--comment What everybody reads of reviews that are not hidden; of their authors only the names they agreed to show.
create table published_review (
  id            uuid primary key,
  listing_id    uuid not null references listing (id),
  person_name   text,
  customer_name text,
  rating        smallint not null check (rating between 1 and 5),
  text          text not null,
  days_hired    int not null,
  written_at    timestamptz not null,
  edited_at     timestamptz,
  answer        text,
  answered_at   timestamptz
);
create index published_review_of_listing on published_review (listing_id, written_at desc, id);
--rollback drop table published_review;

--changeset team:0004-review-report
--comment Who finds that a review should not stand there, and why; one for each customer.
create table review_report (
  customer_id   uuid not null,
  review_id     uuid not null,
  person_id     uuid not null,
  customer_name text not null,
  reason        text not null check (char_length(reason) between 1 and 300),
  reported_at   timestamptz not null,
  primary key (customer_id, review_id)
);
create index review_report_of_review on review_report (review_id);
call ve_protect('review_report');
--rollback drop table review_report;

--changeset team:0004-review-event
--comment What happened to a review: written, edited, deleted, hidden, restored, answered; with what it said then.
create table review_event (
  id          uuid primary key,
  customer_id uuid not null,
  review_id   uuid not null,
  listing_id  uuid not null,
  what        text not null check (what in ('WRITTEN', 'EDITED', 'DELETED', 'HIDDEN', 'RESTORED', 'ANSWERED', 'KEPT')),
  rating      smallint,
  text        text,
  happened_at timestamptz not null,
  person_id   uuid,
  person_name text not null
);
create index review_event_of_review on review_event (customer_id, review_id, happened_at);
call ve_protect('review_event');
call ve_append_only('review_event');
--rollback drop table review_event;
