package org.mithaq.review;

import org.mithaq.access.Actor;
import org.mithaq.document.Document;

/** A task that somebody may act on. @param actor as whom: themselves, or on behalf of an absent colleague */
record HeldTask(ReviewTask task, Document document, Actor actor) {}
