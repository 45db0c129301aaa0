package org.mithaq.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A misspelt call forbids nothing. */
class CallsTest {

    private static final List<String> PACKAGES = List.of(
            "java.lang",
            "java.io",
            "java.util",
            "java.util.concurrent",
            "java.text",
            "java.time",
            "java.time.format",
            "java.nio.charset",
            "java.security");

    static Stream<String> forbiddenCalls() {
        return Stream.of(Calls.OF_LOCALE_OR_CHARSET, Calls.OF_TIME_OR_CHANCE, Calls.OF_THREADS)
                .flatMap(Collection::stream)
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("forbiddenCalls")
    void forbiddenCallShouldNameACallOfTheJdk(String call) {
        String owner = call.substring(0, call.indexOf('.'));
        Set<String> calls = PACKAGES.stream()
                .flatMap(name -> type(name + "." + owner).stream())
                .flatMap(CallsTest::callsOf)
                .collect(Collectors.toSet());

        assertThat(calls).contains(call);
    }

    private static Optional<Class<?>> type(String name) {
        try {
            return Optional.of(Class.forName(name));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static Stream<String> callsOf(Class<?> type) {
        return Stream.concat(
                Arrays.stream(type.getMethods()).flatMap(method -> spellings(type, method.getName(), method)),
                Arrays.stream(type.getConstructors()).flatMap(made -> spellings(type, "<init>", made)));
    }

    private static Stream<String> spellings(Class<?> type, String name, Executable executable) {
        String call = type.getSimpleName() + "." + name;
        String parameters = Arrays.stream(executable.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(",", "(", ")"));
        return Stream.of(call, call + parameters);
    }
}
