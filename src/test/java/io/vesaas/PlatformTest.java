package io.vesaas;

import io.vesaas.accounts.AccountsFixtures;
import io.vesaas.accounts.KeyFixtures;
import io.vesaas.team.TeamFixtures;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;

/** A test against the whole application on a random port with a PostgreSQL of its own; all of them share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import({
    MovableClock.Configuration.class,
    RecordedFeed.Configuration.class,
    AccountsFixtures.class,
    KeyFixtures.class,
    TwoCustomers.class,
    SandboxWorld.class,
    TeamFixtures.class
})
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"ve.runs.search=2s", "ve.runs.look-again=1s"})
@TestExecutionListeners(
        listeners = OwnCallerContexts.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface PlatformTest {}
