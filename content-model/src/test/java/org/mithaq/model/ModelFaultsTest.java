package org.mithaq.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.model.ModelException.Fault;

/** What is wrong in a model file is reported with the file and the line. */
class ModelFaultsTest {

    @Test
    void theShippedModelHasNoFault() {
        assertThatCode(() -> ModelSources.withPrm(xml -> xml)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what stands there | what is put in its place | fault | a text on the line reported
                "<author>Mithaq</author> | <autor>Mithaq</autor> | NOT_UNDERSTOOD | <autor>",
                "<multiple>true</multiple> | <multiple>yes</multiple> | NOT_UNDERSTOOD | <multiple>yes",
                "<index enabled=\"true\"> | <index enabled=\"yes\"> | NOT_UNDERSTOOD | <index enabled=\"yes\"",
                "<parent>prm:instrument</parent> | <parent>prm:treaty</parent> | NOT_DEFINED | prm:treaty",
                "<parent>cm:folder</parent> | <parent>prm:partner</parent> | NOT_UNDERSTOOD | <type name=\"prm:partner\"",
                "<aspect>prm:readable</aspect> | <aspect>prm:legible</aspect> | NOT_DEFINED | prm:legible",
                "<constraint ref=\"prm:period\"/> | <constraint ref=\"prm:span\"/> | NOT_DEFINED | prm:span",
                "<class>prm:partner</class> | <class>prm:nobody</class> | NOT_DEFINED | name=\"prm:partyPartner\"",
                "<type name=\"prm:mou\"> | <type name=\"prm:agreement\"> | DEFINED_TWICE | second:<type name=\"prm:agreement\">",
                "<property name=\"prm:risk\"> | <property name=\"prm:priority\"> | DEFINED_TWICE | second:<property name=\"prm:priority\">",
                "<type name=\"prm:mou\"> | <type name=\"rma:mou\"> | NOT_DEFINED | rma:mou",
                "<value>TACIT</value> | <value>NONE</value> | DEFINED_TWICE | second:<value>NONE</value>",
                "<value>TACIT</value> | <value>SILENT</value> | LABEL_MISSING | <value>SILENT",
                "<property name=\"prm:risk\"> | <property name=\"prm:danger\"> | LABEL_MISSING | prm:danger",
                "[a-z]{2} | [a-z{2} | NOT_UNDERSTOOD | [a-z{2}",
                "type=\"MINMAX\" | type=\"REGISTERED\" | NOT_UNDERSTOOD | REGISTERED",
                "<value>9007199254740991</value> | <value>many</value> | NOT_UNDERSTOOD | <value>many",
                "</model> | </modell> | NOT_WELL_FORMED | </modell>",
            })
    void aFaultIsReportedWithItsLine(String original, String replacement, Fault fault, String onLine) {
        String edited = replaceFirst(original, replacement).apply(ModelSources.text(ModelSources.PRM));

        ModelException thrown = catchThrowableOfType(ModelException.class, () -> ModelSources.withPrm(xml -> edited));

        assertThat(thrown).isNotNull();
        assertThat(thrown.fault()).isEqualTo(fault);
        assertThat(thrown.file()).isEqualTo(ModelSources.PRM);
        assertThat(thrown.line()).isEqualTo(expectedLine(edited, onLine));
        assertThat(thrown.message(Locale.ENGLISH)).startsWith(ModelSources.PRM + ":" + thrown.line() + ": ");
    }

    @Test
    void aMessageWithoutModelElementIsReportedWithItsLine() {
        ModelException thrown = catchThrowableOfType(
                ModelException.class,
                () -> ModelSources.withPrm(replaceFirst("          <value>GUARANTOR</value>\n", "")));

        String messages = ModelSources.PRM_MESSAGES + ".properties";
        assertThat(thrown.fault()).isEqualTo(Fault.LABEL_UNUSED);
        assertThat(thrown.file()).isEqualTo(messages);
        assertThat(thrown.line()).isEqualTo(ModelSources.line(ModelSources.text(messages), "prm_partyRole.GUARANTOR="));
    }

    @Test
    void documentTypesAndEntitiesAreRefused() {
        String entity = "<!DOCTYPE model [<!ENTITY outside SYSTEM \"file:///etc/hostname\">]>\n<model";

        ModelException thrown = catchThrowableOfType(
                ModelException.class,
                () -> ModelSources.withPrm(replaceFirst("<model", entity)
                        .andThen(xml -> xml.replace("<author>Mithaq", "<author>&outside;"))::apply));

        assertThat(thrown.fault()).isEqualTo(Fault.NOT_UNDERSTOOD);
        assertThat(thrown.line()).isEqualTo(2);
        assertThat(thrown.message(Locale.FRENCH)).contains("<!DOCTYPE>");
    }

    private static UnaryOperator<String> replaceFirst(String original, String replacement) {
        return text -> {
            int at = text.indexOf(original);
            assertThat(at).as("in the model: " + original).isNotNegative();
            return text.substring(0, at) + replacement + text.substring(at + original.length());
        };
    }

    private static int expectedLine(String edited, String onLine) {
        boolean second = onLine.startsWith("second:");
        String part = onLine.substring(second ? "second:".length() : 0);
        int first = edited.indexOf(part);
        return ModelSources.lineAt(edited, second ? edited.indexOf(part, first + 1) : first);
    }
}
