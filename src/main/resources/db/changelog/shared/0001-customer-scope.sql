--liquibase formatted sql

--changeset shared:0001-app-role runAlways:false
--comment What the owner makes, the application may use but not change in form.
alter default privileges grant select, insert, update, delete on tables to "${app-role}";
alter default privileges grant usage, select on sequences to "${app-role}";
alter default privileges grant execute on functions to "${app-role}";
--rollback alter default privileges revoke all on tables from "${app-role}";

--changeset shared:0001-scope-functions splitStatements:false
--comment Whose rows the transaction may touch; a pooled connection returns '' after a local setting has ended.
create function ve_customer() returns uuid language sql stable as
  $$ select nullif(current_setting('ve.customer', true), '')::uuid $$;
create function ve_platform() returns boolean language sql stable as
  $$ select coalesce(current_setting('ve.platform', true), '') <> '' $$;
--rollback drop function ve_customer(); drop function ve_platform();

--changeset shared:0001-protect splitStatements:false
--comment Puts a table with customer_id under row-level security; called once for each by the migration that makes it.
create procedure ve_protect(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy customer_rows on %s
                    using (customer_id = (select ve_customer()) or (select ve_platform()))
                    with check (customer_id = (select ve_customer()) or (select ve_platform()))', target);
end $$;
--rollback drop procedure ve_protect(regclass);
