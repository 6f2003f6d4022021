--liquibase formatted sql

--changeset team:0002-route-examination
--comment The latest report of the route doctor on each hire; what was sent and received, never a token.
create table route_examination (
  customer_id uuid not null,
  ve_id       uuid not null,
  examined_at timestamptz not null,
  verdict     text not null check (verdict in ('SECURED', 'NOT_SECURED', 'NOT_VERIFIED')),
  secured_at  timestamptz,
  findings    jsonb not null,
  primary key (customer_id, ve_id),
  foreign key (customer_id, ve_id) references virtual_employee (customer_id, id)
);
call ve_protect('route_examination');
--rollback drop table route_examination;

--changeset team:0002-route-verdict
--comment Each change of the verdict with the findings behind it: facts are added, never changed.
create table route_verdict (
  id          uuid primary key,
  customer_id uuid not null,
  ve_id       uuid not null,
  since       timestamptz not null,
  verdict     text not null check (verdict in ('SECURED', 'NOT_SECURED', 'NOT_VERIFIED')),
  findings    jsonb not null,
  foreign key (customer_id, ve_id) references virtual_employee (customer_id, id)
);
create index route_verdict_by_ve on route_verdict (customer_id, ve_id, since);
call ve_protect('route_verdict');
call ve_append_only('route_verdict');
--rollback drop table route_verdict;

--changeset team:0002-route-repair
--comment What the reconciler did to routes of this installation, also to those that belonged to no hire.
create table route_repair (
  id          uuid primary key,
  repaired_at timestamptz not null,
  route_id    uuid not null,
  kind        text not null check (kind in ('CREATED', 'CHANGED', 'REMOVED')),
  wrong       text not null,
  failure     text
);
create index route_repair_by_time on route_repair (repaired_at);
create index route_repair_by_route on route_repair (route_id, repaired_at);
call ve_protect_platform('route_repair');
call ve_append_only('route_repair');
--rollback drop table route_repair;

--changeset team:0002-prune-route-repairs splitStatements:false
--comment The one way in which repairs go: the application may not delete them, but ask that old ones are dropped.
create function ve_prune_route_repairs(days int) returns bigint language sql security definer
  set search_path from current as $$
  with dropped as (
    delete from route_repair where repaired_at < now() - greatest(days, 30) * interval '1 day' returning 1)
  select count(*) from dropped
$$;
--rollback drop function ve_prune_route_repairs(int);
