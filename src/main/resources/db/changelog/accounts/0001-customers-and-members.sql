--liquibase formatted sql

--changeset accounts:0001-platform-only splitStatements:false
--comment Puts a table that belongs to no customer out of reach of every customer's scope.
create procedure ve_protect_platform(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy platform_rows on %s using ((select ve_platform())) with check ((select ve_platform()))',
                 target);
end $$;
--rollback drop procedure ve_protect_platform(regclass);

--changeset accounts:0001-customer
--comment A customer is its own row: its id is what other tables call customer_id.
create table customer (
  id         uuid primary key,
  name       text not null check (name = btrim(name) and length(name) between 1 and 120),
  created_at timestamptz not null,
  version    int not null
);
alter table customer enable row level security;
alter table customer force row level security;
create policy customer_rows on customer
  using (id = (select ve_customer()) or (select ve_platform()))
  with check (id = (select ve_customer()) or (select ve_platform()));
--rollback drop table customer;

--changeset accounts:0001-person-and-member
--comment A person may be a member of several customers; whoever sees the membership sees the person.
create table person (
  id            uuid primary key,
  email         text not null check (length(email) between 3 and 254),
  name          text not null check (name = btrim(name) and length(name) between 1 and 120),
  password_hash text not null,
  admin         boolean not null,
  created_at    timestamptz not null,
  blocked_at    timestamptz,
  version       int not null
);
create unique index person_email on person (lower(email));
create table member (
  id          uuid primary key,
  customer_id uuid not null references customer (id),
  person_id   uuid not null references person (id),
  role        text not null check (role in ('OWNER', 'BILLING', 'MEMBER')),
  created_at  timestamptz not null,
  version     int not null,
  unique (customer_id, person_id)
);
create index member_person on member (person_id);
call ve_protect('member');
alter table person enable row level security;
alter table person force row level security;
create policy person_rows on person
  using ((select ve_platform()) or exists (select from member where member.person_id = person.id))
  with check ((select ve_platform()));
--rollback drop policy person_rows on person; drop table member; drop table person;
