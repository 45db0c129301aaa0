package org.mithaq.model;

import java.util.List;
import java.util.Locale;

/**
 * A file of the model, of its messages or of a code list is wrong, at a known line. Nothing of it is in use.
 *
 * <p>Administrators edit code lists, so the text exists in the working languages, like every other error.
 */
public final class ModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What can be wrong. The codes are stable and listed in {@code docs/errors.md}. */
    public enum Fault {
        /** Arguments: what the parser says. */
        NOT_WELL_FORMED("PRM-MODEL-001"),
        /** An element, attribute or value that the model language does not have here. Arguments: it. */
        NOT_UNDERSTOOD("PRM-MODEL-002"),
        /** Arguments: the name that is used but nowhere defined. */
        NOT_DEFINED("PRM-MODEL-003"),
        /** Arguments: the name that is defined a second time. */
        DEFINED_TWICE("PRM-MODEL-004"),
        /** Arguments: key of the label, language. */
        LABEL_MISSING("PRM-MODEL-005"),
        /** Arguments: key that stands for nothing in the model. */
        LABEL_UNUSED("PRM-MODEL-006"),
        /** Arguments: the columns expected. */
        HEADER("PRM-CODELIST-001"),
        /** Arguments: number of columns found, number expected. */
        COLUMNS("PRM-CODELIST-002"),
        /** Arguments: the code. */
        CODE("PRM-CODELIST-003"),
        /** Arguments: the code that appears again. */
        CODE_TWICE("PRM-CODELIST-004"),
        /** Arguments: code, language. */
        NAME_MISSING("PRM-CODELIST-005"),
        /** Arguments: the broader code that is not in the list. */
        BROADER("PRM-CODELIST-006"),
        /** Arguments: the text that is not a date, or the period that ends before it begins. */
        PERIOD("PRM-CODELIST-007"),
        /** Arguments: the text that is not {@code key=value}. */
        ATTRIBUTE("PRM-CODELIST-008"),
        /** Quotes are not closed, or text follows them. No arguments. */
        QUOTES("PRM-CODELIST-009"),
        /** The file is not UTF-8. No arguments. */
        ENCODING("PRM-CODELIST-010");

        private final String code;

        Fault(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private final String file;
    private final int line;
    private final Fault fault;
    private final transient List<Object> arguments;

    ModelException(String file, int line, Fault fault, Object... arguments) {
        super(file + ":" + line + ": " + fault.code() + " " + fault + " " + List.of(arguments));
        this.file = file;
        this.line = line;
        this.fault = fault;
        this.arguments = List.of(arguments);
    }

    /** Name of the file that is wrong. */
    public String file() {
        return file;
    }

    /** Where, counted from 1. */
    public int line() {
        return line;
    }

    public Fault fault() {
        return fault;
    }

    /** File, line, what is wrong and what to do, in the locale's language (English when it is not a working language). */
    public String message(Locale locale) {
        return file + ":" + line + ": " + FaultMessages.text(fault.code(), locale, arguments);
    }
}
