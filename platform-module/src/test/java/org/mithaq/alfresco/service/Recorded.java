package org.mithaq.alfresco.service;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/**
 * A service of the repository of which only the named methods answer; every other call fails the test. A proxy, because
 * maintenance releases add methods to the services.
 */
public final class Recorded {

    private Recorded() {}

    /** @param answers by the method's name; each is given the call's arguments */
    public static <T> T service(Class<T> type, Map<String, Function<Object[], Object>> answers) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Function<Object[], Object> answer = answers.get(method.getName());
                    if (answer == null) {
                        throw new AssertionError("unexpected: " + method.getName() + " " + Arrays.toString(arguments));
                    }
                    return answer.apply(arguments == null ? new Object[0] : arguments);
                }));
    }
}
