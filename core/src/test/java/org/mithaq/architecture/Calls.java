package org.mithaq.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Calls of the JDK that a rule forbids, written as {@code Owner.name(Parameter,…)} in simple names; a name without
 * parentheses means all its overloads.
 */
final class Calls {

    static final Set<String> OF_LOCALE_OR_CHARSET = Set.of(
            "String.toLowerCase()",
            "String.toUpperCase()",
            "String.format(String,Object[])",
            "String.formatted",
            "String.getBytes()",
            "String.<init>(byte[])",
            "String.<init>(byte[],int,int)",
            "ByteArrayOutputStream.toString()",
            "FileReader.<init>(File)",
            "FileReader.<init>(String)",
            "FileWriter.<init>(File)",
            "FileWriter.<init>(File,boolean)",
            "FileWriter.<init>(String)",
            "FileWriter.<init>(String,boolean)",
            "InputStreamReader.<init>(InputStream)",
            "OutputStreamWriter.<init>(OutputStream)",
            "PrintWriter.<init>(File)",
            "PrintWriter.<init>(String)",
            "PrintWriter.<init>(OutputStream)",
            "PrintWriter.<init>(OutputStream,boolean)",
            "PrintStream.<init>(OutputStream)",
            "PrintStream.<init>(OutputStream,boolean)",
            "PrintWriter.printf(String,Object[])",
            "Scanner.<init>(File)",
            "Scanner.<init>(InputStream)",
            "Scanner.<init>(Path)",
            "Charset.defaultCharset()",
            "Locale.getDefault",
            "ResourceBundle.getBundle(String)",
            "MessageFormat.<init>(String)",
            "MessageFormat.format(String,Object[])",
            "DecimalFormat.<init>()",
            "DecimalFormat.<init>(String)",
            "NumberFormat.getInstance()",
            "NumberFormat.getIntegerInstance()",
            "Collator.getInstance()",
            "BreakIterator.getWordInstance()",
            "BreakIterator.getSentenceInstance()",
            "DateTimeFormatter.ofPattern(String)",
            "ZoneId.systemDefault()",
            "TimeZone.getDefault()");

    static final Set<String> OF_TIME_OR_CHANCE = Set.of(
            "Instant.now()",
            "LocalDate.now()",
            "LocalDate.now(ZoneId)",
            "LocalDateTime.now()",
            "LocalDateTime.now(ZoneId)",
            "OffsetDateTime.now()",
            "OffsetDateTime.now(ZoneId)",
            "ZonedDateTime.now()",
            "ZonedDateTime.now(ZoneId)",
            "Year.now()",
            "Clock.systemUTC()",
            "Clock.systemDefaultZone()",
            "Clock.system(ZoneId)",
            "System.currentTimeMillis()",
            "System.nanoTime()",
            "UUID.randomUUID()",
            "Math.random()",
            "Random.<init>()",
            "SecureRandom.<init>()",
            "ThreadLocalRandom.current()");

    static final Set<String> OF_THREADS = Set.of(
            "Thread.<init>",
            "Thread.start()",
            "Timer.<init>",
            "ForkJoinPool.<init>",
            "ThreadPoolExecutor.<init>",
            "Executors.newCachedThreadPool",
            "Executors.newFixedThreadPool",
            "Executors.newScheduledThreadPool",
            "Executors.newSingleThreadExecutor",
            "Executors.newSingleThreadScheduledExecutor",
            "Executors.newWorkStealingPool",
            "CompletableFuture.runAsync",
            "CompletableFuture.supplyAsync",
            "Collection.parallelStream()");

    static final DescribedPredicate<JavaCall<?>> TAKING_THE_MACHINES_LOCALE_OR_CHARSET =
            anyOf("take the machine's locale or charset", OF_LOCALE_OR_CHARSET);
    static final DescribedPredicate<JavaCall<?>> TAKING_THE_MACHINES_TIME_OR_CHANCE =
            anyOf("take the machine's time or chance", OF_TIME_OR_CHANCE);
    static final DescribedPredicate<JavaCall<?>> STARTING_THREADS = anyOf("start threads", OF_THREADS);

    private Calls() {}

    private static DescribedPredicate<JavaCall<?>> anyOf(String description, Set<String> forbidden) {
        Predicate<JavaCall<?>> matches = call -> {
            CodeUnitCallTarget target = call.getTarget();
            JavaClass owner = target.getOwner();
            String name = owner.getSimpleName() + "." + target.getName();
            String parameters = target.getRawParameterTypes().stream()
                    .map(JavaClass::getSimpleName)
                    .collect(Collectors.joining(",", "(", ")"));
            return owner.getPackageName().startsWith("java.")
                    && (forbidden.contains(name) || forbidden.contains(name + parameters));
        };
        return DescribedPredicate.describe(description, matches);
    }
}
