package org.mithaq.alfresco.service;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/**
 * A service of the repository of which only some methods answer; every other call fails the test. A proxy, because
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
                        throw unexpected(method, arguments);
                    }
                    return answer.apply(arguments == null ? new Object[0] : arguments);
                }));
    }

    /** The methods that the player has too, by name and parameters, answer what it does. */
    public static <T> T playedBy(Object player, Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.invoke(player, arguments);
                    }
                    try {
                        Method played = player.getClass().getMethod(method.getName(), method.getParameterTypes());
                        played.setAccessible(true);
                        return played.invoke(player, arguments);
                    } catch (NoSuchMethodException e) {
                        throw unexpected(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private static AssertionError unexpected(Method method, Object[] arguments) {
        return new AssertionError("unexpected: " + method.getName() + " " + Arrays.toString(arguments));
    }
}
