package org.mithaq.rest.signature;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this package; needs core's {@code Signatures}, {@code SignedCopies} and {@code SupportingDocuments}. */
@Configuration(proxyBeanMethods = false)
@Import({SignatureController.class, SignedCopyController.class, SupportingDocumentController.class, SignatureViews.class
})
public class SignatureApi {}
