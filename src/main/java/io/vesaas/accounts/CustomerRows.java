package io.vesaas.accounts;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CustomerRows extends Repository<Customer, UUID> {

    Customer save(Customer customer);

    @Query("""
            select new io.vesaas.accounts.CustomerEntry(c.id, c.name, count(m), c.createdAt)
              from Customer c left join Member m on m.customerId = c.id
             group by c.id, c.name, c.createdAt
             order by lower(c.name), c.id""")
    List<CustomerEntry> entries();
}
