package io.vesaas.accounts;

import static io.vesaas.accounts.AccountsFixtures.PASSWORD;
import static io.vesaas.accounts.AccountsFixtures.acting;
import static io.vesaas.accounts.AccountsFixtures.newEmail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vesaas.PlatformTest;
import io.vesaas.shared.Acting;
import io.vesaas.shared.CustomerId;
import io.vesaas.shared.Invalid;
import io.vesaas.shared.NotFound;
import io.vesaas.shared.Scope;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who belongs to which customer, and that nobody sees across. */
@PlatformTest
class CustomersTests {

    @Autowired
    AccountsFixtures accounts;

    @Autowired
    Customers customers;

    @Autowired
    Members members;

    @Autowired
    SignIns signIns;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final String mine = newEmail();
    private final String theirs = newEmail();
    private CustomerId own;
    private CustomerId other;

    @BeforeEach
    void openTwo() {
        own = accounts.customer("Own Ltd", mine);
        other = accounts.customer("Other Ltd", theirs);
    }

    @Test
    void aMemberSeesTheMembersOfItsOwnCustomerOnly() {
        String colleague = newEmail();
        accounts.member(own, colleague, Role.MEMBER);

        var seen = acting(accounts.signedIn(colleague), members::list);

        assertThat(seen).extracting(MemberEntry::email).containsExactlyInAnyOrder(mine, colleague);
    }

    @Test
    void namesOfOthersAreNotTold() {
        var wanted = List.of(accounts.person(mine), accounts.person(theirs));

        var names = acting(accounts.signedIn(mine), () -> members.names(wanted));

        assertThat(names).containsOnlyKeys(accounts.person(mine));
    }

    @Test
    void theDatabaseItselfHidesOtherCustomersAndTheirPeople() {
        var seen = acting(
                accounts.signedIn(mine),
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> List.of(
                                jdbc.sql("select id from customer")
                                        .query(String.class)
                                        .list(),
                                jdbc.sql("select customer_id from member")
                                        .query(String.class)
                                        .list(),
                                jdbc.sql("select email from person")
                                        .query(String.class)
                                        .list(),
                                jdbc.sql("select id from sign_in")
                                        .query(String.class)
                                        .list(),
                                jdbc.sql("select id from setup_link")
                                        .query(String.class)
                                        .list(),
                                jdbc.sql("select subject from sign_in_slow_down")
                                        .query(String.class)
                                        .list())));

        assertThat(seen)
                .containsExactly(
                        List.of(own.toString()),
                        List.of(own.toString()),
                        List.of(mine),
                        List.of(),
                        List.of(),
                        List.of());
    }

    @Test
    void nobodySwitchesToACustomerOfOthers() {
        var caller = accounts.signedIn(mine);

        assertThatThrownBy(() -> acting(caller, () -> {
                    signIns.switchTo(other);
                    return true;
                }))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onlyAnOwnerTakesInMembers() {
        String colleague = newEmail();
        accounts.member(own, colleague, Role.BILLING);
        var newcomer = new NewPerson("Newcomer", newEmail(), PASSWORD);

        assertThatThrownBy(() -> acting(accounts.signedIn(colleague), () -> members.add(newcomer, Role.OWNER)))
                .isInstanceOf(AccessDeniedException.class);
        acting(accounts.signedIn(mine), () -> members.add(newcomer, Role.MEMBER));
        assertThat(acting(accounts.signedIn(colleague), members::list))
                .extracting(MemberEntry::email, MemberEntry::role)
                .contains(org.assertj.core.api.Assertions.tuple(newcomer.email(), Role.MEMBER));
    }

    @Test
    void anAddressBelongsToOnePersonWhateverItsCase() {
        assertThatThrownBy(() -> accounts.customer("Third Ltd", mine.toUpperCase()))
                .isInstanceOf(EmailTaken.class);
    }

    @Test
    void whoIsAMemberDoesNotBecomeOneAgain() {
        assertThatThrownBy(() -> accounts.join(own, accounts.person(mine), Role.MEMBER))
                .isInstanceOf(AlreadyMember.class);
    }

    @Test
    void adminsSeeAllCustomersWithTheNumberOfTheirMembers() {
        String admin = newEmail();
        accounts.admin(admin);
        accounts.member(own, newEmail(), Role.MEMBER);

        var seen = acting(accounts.signedIn(admin), customers::list);

        assertThat(seen)
                .filteredOn(entry -> entry.id().equals(own))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.name()).isEqualTo("Own Ltd");
                    assertThat(entry.members()).isEqualTo(2);
                });
        assertThat(accounts.signedIn(admin).scope()).isEmpty();
    }

    @Test
    void namesMayLookLikeMarkupAndSqlAndStayWhatTheyAre() {
        String name = "<b>O'Neil</b>; drop table customer; --";
        var id = accounts.customer(name, newEmail());

        assertThat(Acting.as("test", new Scope.Platform("test"), customers::list))
                .filteredOn(entry -> entry.id().equals(id))
                .extracting(CustomerEntry::name)
                .containsExactly(name);
    }

    @Test
    void emptyAndEndlessNamesAreRefused() {
        assertThatThrownBy(() -> new NewPerson(" \u0000 ", mine, PASSWORD)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new NewPerson("x".repeat(121), mine, PASSWORD)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new NewPerson("x", "no address", PASSWORD)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new NewPerson("x", mine, "short")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> accounts.customer("\t", newEmail())).isInstanceOf(Invalid.class);
    }
}
