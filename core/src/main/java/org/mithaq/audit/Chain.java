package org.mithaq.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mithaq.access.PersonId;

/**
 * How entries of the trail hang together, so that none can be edited, removed, inserted or moved unnoticed.
 *
 * <p>The hash of an entry is SHA-256 over the hash of the entry before it, as 32 bytes (32 zero bytes before the first),
 * followed by the canonical form of its event. The canonical form is a row of fields, each written as the number of its
 * UTF-8 bytes in decimal, a colon, the bytes, and a comma (a <i>netstring</i>): {@code 7:officer,}. The fields, in order:
 *
 * <ol>
 *   <li>the sequence, in decimal;
 *   <li>the instant in UTC with six decimals: {@code 2026-03-01T09:30:15.123000Z};
 *   <li>the person; the person on whose behalf, empty when there is none; the origin; the subject; the action;
 *   <li>the number of values before, in decimal, then the name and the value of each, by the bytes of the name, ascending;
 *   <li>the same for the values after.
 * </ol>
 *
 * <p>In Python: {@code hashlib.sha256(bytes.fromhex(previous) + b"".join(b"%d:%b," % (len(f), f) for f in
 * fields)).hexdigest()}. Changing this form breaks every chain there is; it must not be changed.
 */
public final class Chain {

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Chain() {}

    /** The event as the entry that follows the head. */
    public static AuditEntry sealed(AuditHead head, AuditEvent event) {
        long sequence = head.sequence() + 1;
        return new AuditEntry(sequence, event, hash(head.hash(), sequence, event));
    }

    /** The events as the entries that follow the head, in their order. */
    public static List<AuditEntry> sealed(AuditHead head, List<AuditEvent> events) {
        List<AuditEntry> entries = new ArrayList<>();
        AuditHead last = head;
        for (AuditEvent event : events) {
            AuditEntry entry = sealed(last, event);
            entries.add(entry);
            last = AuditHead.of(entry);
        }
        return entries;
    }

    /** The head of a chain that ends with these entries; the former head when there are none. */
    public static AuditHead head(AuditHead former, List<AuditEntry> entries) {
        return entries.isEmpty() ? former : AuditHead.of(entries.get(entries.size() - 1));
    }

    /** True when the entry is what was sealed after the entry with that hash. */
    public static boolean follows(String previousHash, AuditEntry entry) {
        return entry.hash().equals(hash(previousHash, entry.sequence(), entry.event()));
    }

    private static String hash(String previous, long sequence, AuditEvent event) {
        MessageDigest sha = sha256();
        sha.update(HexFormat.of().parseHex(previous));
        sha.update(canonical(sequence, event));
        return HexFormat.of().formatHex(sha.digest());
    }

    private static byte[] canonical(long sequence, AuditEvent event) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        field(form, Long.toString(sequence));
        field(form, text(event.at()));
        field(form, event.person().value());
        field(form, event.onBehalfOf().map(PersonId::value).orElse(""));
        field(form, event.origin());
        field(form, event.subject());
        field(form, event.action());
        values(form, event.before());
        values(form, event.after());
        return form.toByteArray();
    }

    private static String text(Instant at) {
        return INSTANT.format(at);
    }

    private static void values(ByteArrayOutputStream form, Map<String, String> values) {
        field(form, Integer.toString(values.size()));
        values.entrySet().stream()
                .sorted((a, b) -> Arrays.compareUnsigned(bytes(a.getKey()), bytes(b.getKey())))
                .forEach(entry -> {
                    field(form, entry.getKey());
                    field(form, entry.getValue());
                });
    }

    private static void field(ByteArrayOutputStream form, String text) {
        byte[] bytes = bytes(text);
        form.writeBytes(bytes(bytes.length + ":"));
        form.writeBytes(bytes);
        form.write(',');
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
