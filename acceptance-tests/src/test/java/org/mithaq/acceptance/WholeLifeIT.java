package org.mithaq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The whole life of an instrument over HTTP. */
class WholeLifeIT extends WholeLife {

    @Override
    void step(String person, String id, String step, String comment, String status) {
        Person taking = Person.called(person);
        take(taking, id, object("step", step).put("comment", comment)).expect(200);
        assertThat(taking.status(id)).isEqualTo(status);
    }

    @Test
    void agreementShouldGoFromContactToClosed() {
        fromContactToClosed();
    }

    @Test
    void draftThatThePartnerDeclinedShouldNotBeConcludedAndSayWhy() {
        String id = letter("en", "Letter of intent");
        Person headOfSector = Person.called("head-of-sector");

        assertThat(take(headOfSector, id, object("step", "ABANDON")).expect(409).codes())
                .containsExactly("PRM-GUARD-037");
        take(Person.called("officer"), id, object("step", "ABANDON").put("reason", "PARTNER_DECLINED"))
                .expect(403);
        take(headOfSector, id, object("step", "ABANDON").put("reason", "PARTNER_DECLINED"))
                .expect(200);

        shouldNotBeConcludedBecauseThePartnerDeclined(id);
    }
}
