package org.mithaq.server.review;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/**
 * What is read of many reviews at once, in the tables of Activiti 5. The engine's own calls read each list that a review keeps by a
 * statement of its own, and fail when the review ends in between.
 */
interface ReviewVariables {

    /** A variable of a process. */
    final class Row {

        private String process = "";
        private String name = "";
        private @Nullable String text;
        private @Nullable Long number;

        String process() {
            return process;
        }

        String name() {
            return name;
        }

        /** A number as an Integer, which is all that the process keeps of numbers. */
        Object value() {
            return number != null ? (Object) number.intValue() : text == null ? "" : text;
        }
    }

    /** @param processes at least one @param names of texts and whole numbers, at least one */
    @Select({
        "<script>SELECT EXECUTION_ID_ AS process, NAME_ AS name, TEXT_ AS text, LONG_ AS number FROM ACT_RU_VARIABLE",
        "WHERE TASK_ID_ IS NULL AND EXECUTION_ID_ IN",
        "<foreach item='one' collection='processes' open='(' separator=',' close=')'>#{one}</foreach>",
        "AND NAME_ IN <foreach item='one' collection='names' open='(' separator=',' close=')'>#{one}</foreach></script>"
    })
    List<Row> of(@Param("processes") Collection<String> processes, @Param("names") Collection<String> names);
}
