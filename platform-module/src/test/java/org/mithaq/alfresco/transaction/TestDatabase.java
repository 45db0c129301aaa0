package org.mithaq.alfresco.transaction;

import java.sql.Connection;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.h2.jdbcx.JdbcConnectionPool;
import org.mithaq.alfresco.database.Tables;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database with our tables, and transactions over it as the repository has them: Spring's, tried again when they collide. */
public final class TestDatabase {

    private static final int ATTEMPTS = 40;

    private final DataSource dataSource = JdbcConnectionPool.create(
            "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000", "sa", "");
    private final CommitListeners commits = new SpringCommitListeners();
    private final UnitOfWork unitOfWork = new UnitOfWork();

    public TestDatabase() {
        this(dataSource -> new Tables(dataSource).create());
    }

    /** @param tables makes them in the empty database */
    public TestDatabase(Consumer<DataSource> tables) {
        tables.accept(dataSource);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcTemplate jdbc() {
        return new JdbcTemplate(dataSource);
    }

    public CommitListeners commits() {
        return commits;
    }

    public org.mithaq.document.UnitOfWork unitOfWork() {
        return new AlfrescoUnitOfWork(unitOfWork, commits);
    }

    /** As the repository's own helper. */
    public RetryingTransactionHelper retrying() {
        return unitOfWork;
    }

    public RuntimeException transientFailure() {
        return new org.springframework.dao.CannotAcquireLockException("the row is locked");
    }

    private final class UnitOfWork extends RetryingTransactionHelper {

        private final DataSourceTransactionManager manager = new DataSourceTransactionManager(dataSource);

        @Override
        public <R> R doInTransaction(RetryingTransactionCallback<R> callback, boolean readOnly, boolean requiresNew) {
            TransactionTemplate template = new TransactionTemplate(manager);
            template.setIsolationLevel(Connection.TRANSACTION_READ_COMMITTED);
            boolean joins = commits.isInTransaction() && !requiresNew;
            if (joins && !readOnly && TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
                throw new IllegalStateException("Read-Write transaction started within read-only transaction");
            }
            template.setReadOnly(readOnly);
            if (requiresNew) {
                template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            }
            for (int attempt = 1; ; attempt++) {
                try {
                    return template.execute(status -> executed(callback));
                } catch (TransientDataAccessException | DuplicateKeyException e) {
                    if (joins || attempt == ATTEMPTS) {
                        throw e;
                    }
                }
            }
        }

        private static <R> R executed(RetryingTransactionCallback<R> callback) {
            try {
                return callback.execute();
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
