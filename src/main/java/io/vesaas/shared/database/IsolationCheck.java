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

    private List<String> tableFaults() {
        return jdbc.sql("""
                select 'table ' || c.relname || ' ' || f.fault
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
                  join pg_attribute a on a.attrelid = c.oid and a.attname = 'customer_id' and not a.attisdropped
                  cross join lateral (
                    select 'allows no customer (customer_id may be null)' as fault where not a.attnotnull
                    union all select 'has no row-level security' where not c.relrowsecurity
                    union all select 'does not force row-level security on its owner' where not c.relforcerowsecurity
                    union all select 'has no policy with USING and WITH CHECK'
                     where not exists (select from pg_policy p where p.polrelid = c.oid
                                          and p.polcmd = '*' and p.polqual is not null and p.polwithcheck is not null)
                    union all select 'has no index that begins with customer_id'
                     where not exists (select from pg_index i where i.indrelid = c.oid and i.indkey[0] = a.attnum)
                    union all select 'has a foreign key to ' || r.relname || ' that leaves customer_id out'
                      from pg_constraint k
                      join pg_class r on r.oid = k.confrelid
                      join pg_attribute ra on ra.attrelid = r.oid and ra.attname = 'customer_id' and not ra.attisdropped
                     where k.conrelid = c.oid and k.contype = 'f' and not a.attnum = any (k.conkey)
                  ) f
                 where c.relkind in ('r', 'p')
                 order by 1""").query((row, _) -> row.getString(1)).list();
    }
}
