--liquibase formatted sql

--changeset marketplace:0005-trigrams
--comment Finds words in spite of slips of the pen; a trusted extension, so that the owner of the database may add it.
create extension if not exists pg_trgm;
--rollback drop extension pg_trgm;

--changeset marketplace:0005-listing-search
--comment What can be hired now, as it is searched: one row for each listing, rewritten with each change of it.
create table listing_search (
  listing_id         uuid primary key references listing (id) on delete cascade,
  format             smallint not null,
  version            int not null,
  hires              int not null,
  reviews            int not null,
  first_word_ms      int,
  published_at       timestamptz not null,
  first_published_at timestamptz not null,
  stars              numeric(3, 2) not null,
  month              numeric(16, 4) not null,
  month_range        smallint not null
    generated always as (width_bucket(month, array[10, 25, 50, 100]::numeric[])) stored,
  rating_step        smallint not null
    generated always as (width_bucket(stars, array[3, 4, 4.5]::numeric[])) stored,
  approvals          boolean not null,
  model              text collate "C" not null,
  category           text collate "C",
  tags               text[] collate "C" not null,
  languages          text[] collate "C" not null,
  currency           char(3) not null,
  title              text collate "C" not null,
  head               tsvector not null,
  document           tsvector not null,
  text               jsonb not null
);
--comment What is only looked up or shown lies apart, so that a search reads few pages.
alter table listing_search set (toast_tuple_target = 384, parallel_workers = 0);
alter table listing_search
  alter column document set storage external,
  alter column text set storage external,
  alter column head set storage main,
  alter column title set storage main,
  alter column tags set storage main,
  alter column languages set storage main;
create index listing_search_document on listing_search using gin (document) with (fastupdate = off);
create index listing_search_tags on listing_search using gin (tags) with (fastupdate = off);
create index listing_search_languages on listing_search using gin (languages) with (fastupdate = off);
create index listing_search_category on listing_search (category);
create index listing_search_model on listing_search (model);
create index listing_search_approvals on listing_search (listing_id) where approvals;
create index listing_search_most_hired on listing_search (hires, listing_id);
create index listing_search_newest on listing_search (first_published_at, listing_id);
create index listing_search_best_rated on listing_search (stars, listing_id);
create index listing_search_cheapest on listing_search (month, listing_id);
--rollback drop table listing_search;

--changeset marketplace:0005-search-word
--comment Every word that stands in a listing, or stood there, to find the one that was meant.
create table search_word (word text collate "C" primary key);
create index search_word_similar on search_word using gin (word gin_trgm_ops) with (fastupdate = off);
--rollback drop table search_word;

--changeset marketplace:0005-listing-count
--comment How many listings there are of each kind, counted with each change, so that nobody has to read them all.
create table listing_count (
  kind     text collate "C" not null,
  value    text collate "C" not null,
  listings bigint not null,
  primary key (kind, value)
);
create index listing_count_most on listing_count (kind, listings desc);
--rollback drop table listing_count;

--changeset marketplace:0005-keep-counts splitStatements:false
create function ve_search_kinds(listing listing_search) returns table (kind text, value text)
  language sql immutable rows 10 as $$
  values ('TOTAL', ''), ('CATEGORY', listing.category), ('MODEL', listing.model),
         ('MONTH', listing.month_range::text), ('RATING', listing.rating_step::text),
         ('APPROVALS', listing.approvals::text)
  union all select 'TAG', unnest(listing.tags)
  union all select 'LANGUAGE', unnest(listing.languages)
$$;

create function ve_search_added() returns trigger language plpgsql as $$
begin
  insert into listing_count as c
    select k.kind, k.value, count(*) from added a, ve_search_kinds(a) k where k.value is not null group by 1, 2 order by 1, 2
    on conflict (kind, value) do update set listings = c.listings + excluded.listings;
  insert into search_word
    select distinct unnest(tsvector_to_array(document)) from added order by 1 on conflict do nothing;
  return null;
end $$;

create function ve_search_changed() returns trigger language plpgsql as $$
begin
  insert into listing_count as c
    select d.kind, d.value, sum(d.difference)
      from (select k.kind, k.value, 1 as difference from added a, ve_search_kinds(a) k
             union all
            select k.kind, k.value, -1 from removed r, ve_search_kinds(r) k) d
     where d.value is not null group by 1, 2 having sum(d.difference) <> 0 order by 1, 2
    on conflict (kind, value) do update set listings = c.listings + excluded.listings;
  insert into search_word
    select w.word from (select unnest(tsvector_to_array(document)) as word from added
                        except select unnest(tsvector_to_array(document)) from removed) w
     order by 1 on conflict do nothing;
  return null;
end $$;

create function ve_search_removed() returns trigger language plpgsql as $$
begin
  insert into listing_count as c
    select k.kind, k.value, -count(*) from removed r, ve_search_kinds(r) k where k.value is not null group by 1, 2 order by 1, 2
    on conflict (kind, value) do update set listings = c.listings + excluded.listings;
  return null;
end $$;

create trigger listing_search_added after insert on listing_search
  referencing new table as added for each statement execute function ve_search_added();
create trigger listing_search_changed after update on listing_search
  referencing old table as removed new table as added for each statement execute function ve_search_changed();
create trigger listing_search_removed after delete on listing_search
  referencing old table as removed for each statement execute function ve_search_removed();
--rollback drop function ve_search_added() cascade; drop function ve_search_changed() cascade; drop function ve_search_removed() cascade; drop function ve_search_kinds(listing_search);

--changeset marketplace:0005-search-query splitStatements:false
--comment One word in its forms of both languages; the last word may be unfinished. Null for a word without meaning.
create function ve_search_term(word text, unfinished boolean) returns tsquery language sql stable as $$
  select case when numnode(english) > 0 and numnode(german) > 0
              then english || german || (quote_literal(word) || case when unfinished then ':*' else '' end)::tsquery end
    from (select plainto_tsquery('english', word) as english, plainto_tsquery('german', word) as german) forms
$$;

--comment The words nearest to one that no listing has.
create function ve_search_near(wanted text) returns tsquery language sql stable as $$
  select string_agg(quote_literal(near.word), ' | ')::tsquery
    from (select s.word, similarity(s.word, wanted) as nearness, max(similarity(s.word, wanted)) over () as most
            from search_word s where s.word % wanted order by 2 desc limit 5) near
   where near.nearness > 0.8 * near.most
$$;

--comment What the words mean, each corrected only if no listing has it; all of them are wanted, or any.
create function ve_search_query(words text[], any_of_them boolean)
  returns table (query tsquery, corrected boolean) language plpgsql stable as $$
declare
  input text;
  term  tsquery;
  near  tsquery;
  place int := 0;
begin
  corrected := false;
  foreach input in array words loop
    place := place + 1;
    term := ve_search_term(input, place = cardinality(words));
    continue when term is null;
    if not exists (select from search_word s
                    where s.word = any (tsvector_to_array(to_tsvector('english', input) || to_tsvector('german', input)
                                                          || to_tsvector('simple', input))))
       and not (place = cardinality(words)
                and exists (select from search_word s where s.word >= input and s.word < input || chr(1114111))) then
      near := ve_search_near(input);
      corrected := corrected or near is not null;
      term := coalesce(near, term);
    end if;
    query := case when query is null then term when any_of_them then query || term else query && term end;
  end loop;
  if query is null then
    query := plainto_tsquery('simple', array_to_string(words, ' '));
  end if;
  return next;
end $$;
--rollback drop function ve_search_query(text[], boolean); drop function ve_search_near(text); drop function ve_search_term(text, boolean);

--changeset marketplace:0005-favourite
--comment The offers a member has marked, in each customer their own.
create table favourite (
  customer_id uuid not null references customer (id),
  person_id   uuid not null references person (id) on delete cascade,
  listing_id  uuid not null references listing (id) on delete cascade,
  marked_at   timestamptz not null,
  primary key (customer_id, person_id, listing_id)
);
create index favourite_of_listing on favourite (listing_id);
call ve_protect('favourite');
--rollback drop table favourite;
