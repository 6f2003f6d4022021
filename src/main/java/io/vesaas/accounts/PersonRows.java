package io.vesaas.accounts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonRows extends Repository<Person, UUID> {

    Person save(Person person);

    Optional<Person> findById(UUID id);

    @Query("select p from Person p where lower(p.email) = lower(:email)")
    Optional<Person> findByEmail(String email);

    boolean existsByAdminTrueAndBlockedAtIsNull();
}
