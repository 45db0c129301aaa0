package org.mithaq.view;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The list pages whose state can be saved. */
public enum ListPage {
    SEARCH,
    REGISTER,
    LIBRARY;

    /** As it is written in addresses, and kept. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for what is no such page. */
    public static Optional<ListPage> of(String code) {
        return Stream.of(values()).filter(page -> page.code().equals(code)).findFirst();
    }
}
