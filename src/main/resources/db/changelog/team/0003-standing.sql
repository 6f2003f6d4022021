--liquibase formatted sql

--changeset team:0003-count-hires
--comment Counts the hires that were made before listings had a standing.
select set_config('ve.platform', 'count hires', true);
insert into listing_standing (listing_id, hires, at_work)
  select listing_id, count(*), count(*) filter (where state <> 'DISMISSED') from virtual_employee group by listing_id;
--rollback delete from listing_standing;
