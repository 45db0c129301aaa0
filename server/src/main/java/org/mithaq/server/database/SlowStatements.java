package org.mithaq.server.database;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.time.Duration;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connections that tell in the log of statements that took long: what they are, not with which values. */
final class SlowStatements implements DataSource {

    private static final Logger LOG = LoggerFactory.getLogger("org.mithaq.slow.statement");
    private static final Pattern VALUES = Pattern.compile("'(?:[^']++|'')*+'|\\b\\d+(?:\\.\\d+)?\\b");
    private static final int LONGEST = 2_000;

    private final String url;
    private final String user;
    private final String password;
    private final Duration slow;

    SlowStatements(String url, String user, String password, Duration slow) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.slow = slow;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(user, password);
    }

    @Override
    public Connection getConnection(String name, String word) throws SQLException {
        Connection connection = DriverManager.getConnection(url, name, word);
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object result = invoke(connection, method, arguments);
            if (result instanceof PreparedStatement prepared && arguments[0] instanceof String sql) {
                Class<? extends Statement> type =
                        result instanceof CallableStatement ? CallableStatement.class : PreparedStatement.class;
                return proxy(type, timed(prepared, sql));
            }
            return result instanceof Statement statement ? proxy(Statement.class, timed(statement, "")) : result;
        });
    }

    private InvocationHandler timed(Statement statement, String prepared) {
        return (proxy, method, arguments) -> {
            if (!method.getName().startsWith("execute")) {
                return invoke(statement, method, arguments);
            }
            long began = System.nanoTime();
            try {
                return invoke(statement, method, arguments);
            } finally {
                Duration took = Duration.ofNanos(System.nanoTime() - began);
                if (took.compareTo(slow) >= 0) {
                    tell(took, arguments != null && arguments.length > 0 ? arguments[0] : prepared);
                }
            }
        };
    }

    /** What the statement answered is worth more than that it was slow. */
    private static void tell(Duration took, Object sql) {
        try {
            LOG.warn("slow statement: {} ms, {}", took.toMillis(), withoutValues(String.valueOf(sql)));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("slow statement: {} ms, which cannot be told", took.toMillis(), e);
        }
    }

    static String withoutValues(String sql) {
        String text =
                VALUES.matcher(sql).replaceAll("?").replaceAll("\\s+", " ").strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(SlowStatements.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public PrintWriter getLogWriter() {
        return DriverManager.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        DriverManager.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) {
        DriverManager.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() {
        return DriverManager.getLoginTimeout();
    }

    @Override
    public java.util.logging.Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps no " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
