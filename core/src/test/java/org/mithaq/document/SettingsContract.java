package org.mithaq.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mithaq.document.Settings.Setting;
import org.mithaq.problem.Problem;

/** What every host's settings hold. */
public interface SettingsContract {

    UnitOfWork unitOfWork();

    Settings settings();

    @Test
    default void settingThatWasNeverWrittenShouldBeEmpty() {
        assertThat(read("never-written")).isEmpty();
    }

    @Test
    default void writtenSettingShouldBeReadWithItsVersion() {
        String table = "type,group\nprm:mou,GROUP_PRM_LEGAL_REVIEWERS\n# مذكرة تفاهم — «protocole»\n";

        assertThat(write("routing", 0, table)).isEqualTo(new Setting("routing", 1, table));
        assertThat(read("routing")).contains(new Setting("routing", 1, table));
    }

    @Test
    default void laterTextShouldReplaceTheFormerUnderTheNextVersion() {
        write("holidays", 0, "2026-01-01");
        write("holidays", 1, "2026-01-01\n2026-01-11");

        assertThat(read("holidays")).contains(new Setting("holidays", 2, "2026-01-01\n2026-01-11"));
    }

    @Test
    default void writerWhoReadAnOlderVersionShouldGetAConflictAndChangeNothing() {
        write("clocks", 0, "five days");
        write("clocks", 1, "ten days");

        assertThatThrownBy(() -> write("clocks", 1, "six days")).satisfies(SettingsContract::isConflict);
        assertThatThrownBy(() -> write("clocks", 0, "six days")).satisfies(SettingsContract::isConflict);
        assertThatThrownBy(() -> write("clocks", 3, "six days")).satisfies(SettingsContract::isConflict);
        assertThat(read("clocks")).contains(new Setting("clocks", 2, "ten days"));
    }

    @Test
    default void firstWriterOfAVersionThatNeverWasShouldGetAConflict() {
        assertThatThrownBy(() -> write("unborn", 1, "text")).satisfies(SettingsContract::isConflict);
        assertThat(read("unborn")).isEmpty();
    }

    @Test
    default void settingOfARolledBackTransactionShouldNotStay() {
        assertThatThrownBy(() -> unitOfWork().inTransaction(() -> {
                    settings().write("rolled-back", 0, "text");
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(read("rolled-back")).isEmpty();
    }

    @Test
    default void longTextShouldBeKeptWhole() {
        String text = "مذكرة تفاهم\n".repeat(20_000);
        write("long", 0, text);

        assertThat(read("long").map(Setting::text)).contains(text);
    }

    private Optional<Setting> read(String name) {
        return unitOfWork().inTransaction(() -> settings().read(name));
    }

    private Setting write(String name, long expected, String text) {
        return unitOfWork().inTransaction(() -> settings().write(name, expected, text));
    }

    private static void isConflict(Throwable thrown) {
        assertThat(thrown).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.CONFLICT);
            assertThat(problem.code()).isEqualTo("PRM-SETTING-001");
        });
    }
}
