package org.mithaq.server.log;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.mithaq.problem.Problem;
import org.springframework.beans.BeansException;
import org.springframework.boot.logging.StackTracePrinter;

/**
 * Stack traces without what people wrote: messages of exceptions carry values, such as the title that was too long for a column or the
 * address that the mail server refused. Kept are messages that cannot, those of a start that failed, and codes.
 */
public final class DiscreetStackTraces implements StackTracePrinter {

    /** What the operating system says when it refuses. */
    private static final Pattern OF_THE_SYSTEM = Pattern.compile(
            "(?i)[^\"'/]*\\b(no space left on device|disk quota exceeded|too many open files|permission denied"
                    + "|broken pipe|file too large|connection reset( by peer)?|input/output error|read-only file system)");

    @Override
    public void printStackTrace(Throwable throwable, Appendable out) throws IOException {
        print(throwable, "", new StackTraceElement[0], isOfTheStart(throwable), seen(), out);
    }

    private static Set<Throwable> seen() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private static void print(
            Throwable throwable,
            String label,
            StackTraceElement[] enclosing,
            boolean whole,
            Set<Throwable> seen,
            Appendable out)
            throws IOException {
        if (!seen.add(throwable)) {
            return;
        }
        out.append(label)
                .append(whole ? String.valueOf(throwable) : told(throwable))
                .append('\n');
        StackTraceElement[] frames = throwable.getStackTrace();
        int common = common(frames, enclosing);
        for (int i = 0; i < frames.length - common; i++) {
            out.append("\tat ").append(frames[i].toString()).append('\n');
        }
        if (common > 0) {
            out.append("\t... ").append(Integer.toString(common)).append(" common frames omitted\n");
        }
        for (Throwable suppressed : throwable.getSuppressed()) {
            print(suppressed, "Suppressed: ", frames, whole, seen, out);
        }
        if (throwable.getCause() != null) {
            print(throwable.getCause(), "Caused by: ", frames, whole, seen, out);
        }
    }

    private static int common(StackTraceElement[] frames, StackTraceElement[] enclosing) {
        int common = 0;
        while (common < frames.length
                && common < enclosing.length
                && frames[frames.length - 1 - common].equals(enclosing[enclosing.length - 1 - common])) {
            common++;
        }
        return common;
    }

    /** Beans are made at the start, from settings. */
    private static boolean isOfTheStart(Throwable throwable) {
        Set<Throwable> seen = seen();
        for (Throwable cause = throwable; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof BeansException) {
                return true;
            }
        }
        return false;
    }

    static String told(Throwable throwable) {
        String type = throwable.getClass().getName();
        if (throwable instanceof Problem problem) {
            return type + ": " + problem.code();
        }
        if (throwable instanceof SQLException refused) {
            return type + ": SQLState " + refused.getSQLState() + ", error " + refused.getErrorCode();
        }
        String message = throwable.getMessage();
        if (message == null) {
            return type;
        }
        return type + (isHarmless(throwable, message) ? ": " + message : " (message left out)");
    }

    private static boolean isHarmless(Throwable throwable, String message) {
        return (throwable instanceof Error && !(throwable instanceof AssertionError))
                || throwable instanceof NullPointerException
                || throwable instanceof FileSystemException
                || throwable instanceof ConnectException
                || throwable instanceof SocketTimeoutException
                || throwable instanceof UnknownHostException
                || OF_THE_SYSTEM.matcher(message).matches();
    }
}
