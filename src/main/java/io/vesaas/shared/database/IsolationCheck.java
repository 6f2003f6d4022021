package io.vesaas.shared.database;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at start-up whether the database really enforces that a customer sees only its own rows. */
@Component
@DependsOn("liquibase")
class IsolationCheck implements InitializingBean {

    private final JdbcClient jdbc;

    IsolationCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        List<String> faults = faults();
        if (!faults.isEmpty()) {
            throw new IsolationBroken(faults);
        }
    }

    /** Every reason why isolation can't be trusted; empty when all is well. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        faults.addAll(roleFaults());
        faults.addAll(tableFaults());
        return faults;
    }

    private List<String> roleFaults() {
        return jdbc.sql("""
                select fault from (
                  select 'the role ' || current_user || ' is a superuser' as fault
                    from pg_roles where rolname = current_user and rolsuper
                  union all
                  select 'the role ' || current_user || ' has BYPASSRLS'
                    from pg_roles where rolname = current_user and rolbypassrls
                  union all
                  select 'the role ' || current_user || ' can become the owner of ' || c.relname
                    from pg_class c join pg_namespace n on n.oid = c.relnamespace
                   where n.nspname = current_schema() and c.relkind in ('r', 'p', 'v', 'm')
                     and pg_has_role(current_user, c.relowner, 'MEMBER')
                ) faults""").query((row, _) -> row.getString(1)).list();
    }

    /** Customer-owned are the tables with {@code customer_id}, and {@code customer} itself by its id. */
    private List<String> tableFaults() {
        return jdbc.sql("""
                select 'table ' || c.relname || ' ' || f.fault
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
                  join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
                   and a.attname = case c.relname when 'customer' then 'id' else 'customer_id' end
                  cross join lateral (
                    select 'allows no customer (' || a.attname || ' may be null)' as fault where not a.attnotnull
                    union all select 'has no row-level security' where not c.relrowsecurity
                    union all select 'does not force row-level security on its owner' where not c.relforcerowsecurity
                    union all select 'has no policy with USING and WITH CHECK'
                     where not exists (select from pg_policy p where p.polrelid = c.oid
                                          and p.polcmd = '*' and p.polqual is not null and p.polwithcheck is not null)
                    union all select 'has no index that begins with ' || a.attname
                     where not exists (select from pg_index i where i.indrelid = c.oid and i.indkey[0] = a.attnum)
                    union all select 'has a foreign key to ' || r.relname || ' that leaves customer_id out'
                      from pg_constraint k
                      join pg_class r on r.oid = k.confrelid
                      join pg_attribute ra on ra.attrelid = r.oid and not ra.attisdropped
                       and ra.attname = case r.relname when 'customer' then 'id' else 'customer_id' end
                     where k.conrelid = c.oid and k.contype = 'f' and not a.attnum = any (k.conkey)
                  ) f
                 where c.relkind in ('r', 'p')
                 order by 1""").query((row, _) -> row.getString(1)).list();
    }
}
