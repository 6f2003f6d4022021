package io.vesaas.shared.database;

import io.vesaas.shared.DataFolder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL as a child process, its files in the data folder. Starts when this bean is made, before any pool, and stops
 * after every pool that depends on it.
 */
final class EmbeddedServer implements AutoCloseable {

    static final String OWNER = "ve_owner";
    static final String APPLICATION = "ve_app";
    private static final String DATABASE = "ve";
    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

    private final DataFolderLock lock;
    private final EmbeddedPostgres server;

    EmbeddedServer(DataFolder data, DatabaseSettings settings) {
        Path cluster = data.folder().toAbsolutePath().resolve("postgres");
        lock = DataFolderLock.take(data.folder());
        LeftoverServer.stop(cluster);
        long start = System.nanoTime();
        server = start(cluster, data.folder().toAbsolutePath().resolve("postgres-binaries"), settings);
        createRolesAndDatabase();
        log.info(
                "PostgreSQL started on port {} in {} ms, files in {}",
                server.getPort(),
                Duration.ofNanos(System.nanoTime() - start).toMillis(),
                cluster);
    }

    private static EmbeddedPostgres start(Path cluster, Path binaries, DatabaseSettings settings) {
        String commits = settings.durable() ? "on" : "off";
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setOverrideWorkingDirectory(binaries.toFile())
                    .setPort(settings.port())
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("fsync", commits)
                    .setServerConfig("synchronous_commit", commits)
                    .setServerConfig("max_connections", "100")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("failed to start the embedded PostgreSQL in " + cluster, e);
        }
    }

    private void createRolesAndDatabase() {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    do $$ begin
                      if not exists (select from pg_roles where rolname = 've_owner') then
                        create role ve_owner login;
                      end if;
                      if not exists (select from pg_roles where rolname = 've_app') then
                        create role ve_app login nosuperuser nobypassrls nocreatedb nocreaterole;
                      end if;
                    end $$""");
            boolean exists = statement
                    .executeQuery("select 1 from pg_database where datname = 've'")
                    .next();
            if (!exists) {
                statement.execute("create database ve owner ve_owner encoding 'UTF8' template template0");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("failed to prepare the embedded PostgreSQL", e);
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE;
    }

    @Override
    public void close() throws IOException {
        try {
            server.close();
        } finally {
            lock.close();
        }
    }
}
