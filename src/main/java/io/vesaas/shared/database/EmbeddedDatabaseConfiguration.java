package io.vesaas.shared.database;

import io.vesaas.shared.DataFolder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Uses the embedded PostgreSQL while no other database is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
class EmbeddedDatabaseConfiguration {

    @Bean
    EmbeddedServer embeddedServer(DataFolder data, DatabaseSettings settings) {
        return new EmbeddedServer(data, settings);
    }

    /** The application's role: owns nothing. */
    @Bean
    JdbcConnectionDetails applicationConnection(EmbeddedServer server) {
        return new ApplicationConnection(server.jdbcUrl());
    }

    /** The owner's role: migrates. */
    @Bean
    LiquibaseConnectionDetails ownerConnection(EmbeddedServer server) {
        return new OwnerConnection(server.jdbcUrl());
    }

    private record ApplicationConnection(String getJdbcUrl) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return EmbeddedServer.APPLICATION;
        }

        @Override
        public String getPassword() {
            return "";
        }
    }

    private record OwnerConnection(String getJdbcUrl) implements LiquibaseConnectionDetails {

        @Override
        public String getUsername() {
            return EmbeddedServer.OWNER;
        }

        @Override
        public String getPassword() {
            return "";
        }
    }
}
