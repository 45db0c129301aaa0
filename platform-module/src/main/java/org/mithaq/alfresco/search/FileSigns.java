package org.mithaq.alfresco.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.alfresco.service.cmr.repository.ContentReader;

/** What a file's bytes say of it that a transform does not tell. */
final class FileSigns {

    private static final int MOST = 32 * 1024 * 1024;
    private static final String OLE = "\u00D0\u00CF\u0011\u00E0";

    private FileSigns() {}

    /** An encrypted PDF names its encryption in the trailer; an encrypted office file is an OLE file with a package inside. */
    static boolean isEncrypted(ContentReader reader) {
        try (InputStream bytes = reader.getContentInputStream()) {
            String file = new String(bytes.readNBytes(MOST), StandardCharsets.ISO_8859_1);
            if (file.startsWith("%PDF-")) {
                return file.contains("/Encrypt ");
            }
            return file.startsWith(OLE)
                    && file.contains(new String(
                            "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
