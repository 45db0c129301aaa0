package org.mithaq.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mithaq.document.Content;
import org.mithaq.document.Document;
import org.mithaq.document.PageText;
import org.mithaq.language.WorkingLanguage;

/**
 * What the index is told of a document.
 *
 * @param text extracted text; empty when the file has none or was not read yet
 * @param languages of the text, most used first; empty when undecided
 * @param parties names of the parties, as written
 * @param counterparty name of the first other side of an instrument
 * @param readers sets of authorities: a person reads it who has at least one authority of every set
 */
public record IndexedDocument(
        Document document,
        Optional<PageText> text,
        List<WorkingLanguage> languages,
        List<String> parties,
        Optional<String> counterparty,
        List<Set<String>> readers) {

    private static final int FINGERPRINT_BYTES = 16;

    public IndexedDocument {
        languages = List.copyOf(languages);
        parties = List.copyOf(parties);
        readers = List.copyOf(readers);
    }

    /** Stands for everything that the index is told: the same text exactly when it is told the same. */
    public String fingerprint() {
        MessageDigest digest = sha256();
        List<Object> told = new ArrayList<>(List.of(
                document.id().value(),
                document.type().toString(),
                document.name(),
                document.owner().value(),
                document.created().toEpochMilli(),
                document.modified().toEpochMilli(),
                document.content().map(Content::fingerprint).orElse(""),
                text.map(PageText::joined).orElse(""),
                languages,
                parties,
                counterparty.orElse("")));
        new TreeMap<>(document.properties().asMap())
                .forEach((name, value) -> told.add(List.of(name.toString(), value)));
        readers.forEach(set -> told.add(List.copyOf(new TreeSet<>(set))));
        told.forEach(part -> add(digest, part.toString()));
        return HexFormat.of().formatHex(digest.digest(), 0, FINGERPRINT_BYTES);
    }

    /** With its length, so that no two parts can be taken for one. */
    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
