package org.mithaq.backlog;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.mithaq.document.VisibleText;
import org.mithaq.problem.Problem;

/**
 * A file of a batch that no document has taken yet.
 *
 * @param path within the folder or archive, with {@code /} between its parts; see {@link #path(String)}
 * @param upload under which its bytes are staged
 * @param size in bytes
 * @param fingerprint SHA-256 of its bytes
 */
public record SourceFile(String path, String upload, long size, String fingerprint) {

    private static final int LONGEST = 1000;

    /**
     * A path as it is kept and compared: composed characters, {@code /} between the parts, none of them empty.
     *
     * @throws Problem {@code PRM-BACKLOG-007} for one that leads out of the folder, or is no path
     */
    public static String path(String given) {
        String path =
                Normalizer.normalize(VisibleText.of(given), Normalizer.Form.NFC).replace('\\', '/');
        boolean absolute = path.startsWith("/") || path.length() > 1 && path.charAt(1) == ':';
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..") || part.codePoints().anyMatch(Character::isISOControl)) {
                throw unsafe(given);
            }
            if (!part.isBlank() && !part.equals(".")) {
                parts.add(part.strip());
            }
        }
        String kept = String.join("/", parts);
        if (absolute || kept.isEmpty() || kept.length() > LONGEST) {
            throw unsafe(given);
        }
        return kept;
    }

    private static Problem unsafe(String path) {
        return Problem.of(Problem.Kind.INVALID, "PRM-BACKLOG-007", path.length() > 200 ? path.substring(0, 200) : path);
    }

    /** The last part of its path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
