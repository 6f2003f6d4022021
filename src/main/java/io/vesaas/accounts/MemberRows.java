package io.vesaas.accounts;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MemberRows extends Repository<Member, UUID> {

    Member save(Member member);

    boolean existsByCustomerIdAndPersonId(UUID customerId, UUID personId);

    @Query("""
            select new io.vesaas.accounts.MemberEntry(p.id, p.name, p.email, m.role)
              from Member m join Person p on p.id = m.personId
             where m.customerId = :customer
             order by lower(p.name), p.id""")
    List<MemberEntry> entries(UUID customer);

    @Query("""
            select new io.vesaas.accounts.MemberEntry(p.id, p.name, p.email, m.role)
              from Member m join Person p on p.id = m.personId
             where m.customerId = :customer and p.id in :people""")
    List<MemberEntry> entries(UUID customer, Collection<UUID> people);

    @Query("""
            select new io.vesaas.accounts.Membership(c.id, c.name, m.role)
              from Member m join Customer c on c.id = m.customerId
             where m.personId = :person
             order by lower(c.name), c.id""")
    List<Membership> memberships(UUID person);
}
