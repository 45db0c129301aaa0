package org.mithaq.rest.signature;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.rest.document.DocumentView;

/**
 * Who has signed an instrument.
 *
 * @param signed how many of those who sign have signed
 * @param mark how its file is marked when it is downloaded now; absent unless it is partially signed
 * @param mayAttach whether the reader may attach a signed copy now
 */
public record SignatureView(
        int signed, int of, boolean partial, @Nullable String mark, List<Signatory> parties, boolean mayAttach) {

    /**
     * @param signs false for a witness or depositary
     * @param mayTakeBack whether the reader may take the signature back
     */
    public record Signatory(
            String party,
            String name,
            @Nullable String role,
            @Nullable String roleLabel,
            boolean signs,
            @Nullable LocalDate signedOn,
            @Nullable String signatoryName,
            @Nullable String signatoryCapacity,
            boolean mayRecord,
            boolean mayCorrect,
            boolean mayTakeBack) {}

    /** What recording or changing a signature answers. */
    public record Signed(DocumentView document, SignatureView signatures) {}
}
