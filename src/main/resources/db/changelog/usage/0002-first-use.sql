--liquibase formatted sql

--changeset usage:0002-first-use
--comment Marks the virtual employees that had been used before the mark was kept.
select set_config('ve.platform', 'mark first use', true);
update virtual_employee v set first_used_at = u.first
  from (select ve_id, min(occurred_at) as first from usage_record group by ve_id) u
 where u.ve_id = v.id and v.first_used_at is null;
--rollback empty
