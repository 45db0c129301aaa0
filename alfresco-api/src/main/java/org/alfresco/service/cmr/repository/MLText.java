package org.alfresco.service.cmr.repository;

import java.util.HashMap;
import java.util.Locale;

/** A text in several languages. */
public class MLText extends HashMap<Locale, String> {}
