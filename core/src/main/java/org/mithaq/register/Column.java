package org.mithaq.register;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.search.SearchQuery.Sort;

/** A column of the register. Its name, as {@link #id()}, appears in addresses that people keep: it never changes. */
public enum Column {
    REFERENCE(Prm.PROP_REFERENCE, Sort.REFERENCE),
    TITLE(Cm.PROP_TITLE, Sort.TITLE),
    TYPE(Sort.TYPE),
    STATUS(Prm.PROP_STATUS, Sort.STATUS),
    STATUS_SINCE(Prm.PROP_STATUS_SINCE, Sort.STATUS_SINCE),
    COUNTERPARTY(Sort.COUNTERPARTY),
    CATEGORY(Prm.PROP_COUNTERPARTY_CATEGORY, Sort.COUNTERPARTY_CATEGORY),
    COUNTRIES(Prm.PROP_COUNTRIES),
    LEAD_SECTOR(Prm.PROP_LEAD_SECTOR, Sort.LEAD_SECTOR),
    TECHNICAL_SECTOR(Prm.PROP_TECHNICAL_SECTOR),
    FOCAL_POINT(Prm.PROP_FOCAL_POINT),
    SIGNED_ON(Prm.PROP_SIGNED_ON, Sort.SIGNED_ON),
    EFFECTIVE_ON(Prm.PROP_EFFECTIVE_ON, Sort.EFFECTIVE_ON),
    EXPIRES_ON(Prm.PROP_EXPIRES_ON, Sort.EXPIRES_ON),
    RENEWAL_MODE(Prm.PROP_RENEWAL_MODE),
    /** With its currency. Cannot be sorted by: amounts in different currencies have no order. */
    AMOUNT(Prm.PROP_AMOUNT),
    PRIORITY(Prm.PROP_PRIORITY),
    CONFIDENTIALITY(Prm.PROP_CONFIDENTIALITY, Sort.CONFIDENTIALITY),
    LANGUAGE(Prm.PROP_LANGUAGE),
    FILED(Cm.PROP_CREATED, Sort.FILED),
    MODIFIED(Cm.PROP_MODIFIED, Sort.MODIFIED);

    private final Optional<QName> property;
    private final Optional<Sort> sort;

    Column(QName property) {
        this(Optional.of(property), Optional.empty());
    }

    Column(QName property, Sort sort) {
        this(Optional.of(property), Optional.of(sort));
    }

    Column(Sort sort) {
        this(Optional.empty(), Optional.of(sort));
    }

    Column(Optional<QName> property, Optional<Sort> sort) {
        this.property = property;
        this.sort = sort;
    }

    /** The property whose values stand there; empty for what is no property. */
    public Optional<QName> property() {
        return property;
    }

    /** Empty when the register cannot be sorted by it. */
    public Optional<Sort> sort() {
        return sort;
    }

    /** Name in addresses, as {@code signedOn}. */
    public String id() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder id = new StringBuilder(words[0]);
        for (String word : Arrays.asList(words).subList(1, words.length)) {
            id.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return id.toString();
    }

    public static Optional<Column> of(String id) {
        return Arrays.stream(values()).filter(column -> column.id().equals(id)).findFirst();
    }
}
