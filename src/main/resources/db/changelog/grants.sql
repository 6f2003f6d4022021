--liquibase formatted sql

--changeset grants:application runAlways:true runOnChange:true splitStatements:false
--comment What the owner makes, the application's role may use but not change in form; facts it may only add.
do $$
declare
  entry record;
begin
  for entry in select c.oid::regclass as name, obj_description(c.oid, 'pg_class') = 'append-only' as facts
                 from pg_class c
                where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
                  and c.relname not like 'databasechangelog%' loop
    execute format('revoke all on %s from %I', entry.name, '${app-role}');
    execute format('grant select, insert%s on %s to %I',
                   case when entry.facts then '' else ', update, delete' end, entry.name, '${app-role}');
  end loop;
  execute format('grant usage, select on all sequences in schema %I to %I', current_schema(), '${app-role}');
end $$;
--rollback select 1;
