package org.mithaq.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.PersonId;
import org.mithaq.notification.Delivery;
import org.mithaq.notification.DeliveryChoices;
import org.mithaq.notification.Inbox;
import org.mithaq.notification.Notice;
import org.mithaq.notification.Outbox;

/** Inbox, outbox and delivery choices in memory. */
public final class MemoryMail implements Inbox, Outbox, DeliveryChoices {

    private final MemoryUnitOfWork work;

    public MemoryMail(MemoryUnitOfWork work) {
        this.work = work;
    }

    /** @param bundle null while it is in none */
    record Posted(
            String notice,
            PersonId to,
            Instant due,
            @Nullable String bundle,
            int attempts) {}

    /** Keeps a notice and returns its id. */
    public String keep(Notice notice) {
        String id = "notice-" + (work.state().inbox.size() + 1);
        work.state().inbox.put(id, new Received(id, Instant.EPOCH, false, notice));
        return id;
    }

    @Override
    public List<Received> of(PersonId person, int limit) {
        List<Received> newest = new ArrayList<>(work.state().inbox.values());
        Collections.reverse(newest);
        return newest.stream()
                .filter(one -> one.notice().to().equals(person))
                .limit(limit)
                .toList();
    }

    @Override
    public int unread(PersonId person) {
        return (int) of(person, Integer.MAX_VALUE).stream()
                .filter(one -> !one.read())
                .count();
    }

    @Override
    public boolean markRead(PersonId person, String id) {
        return work.state()
                        .inbox
                        .computeIfPresent(
                                id,
                                (key, one) -> one.notice().to().equals(person)
                                        ? new Received(id, one.at(), true, one.notice())
                                        : one)
                != null;
    }

    @Override
    public void markAllRead(PersonId person) {
        of(person, Integer.MAX_VALUE).forEach(one -> markRead(person, one.id()));
    }

    @Override
    public void post(String notice, PersonId to, Instant due) {
        work.state().outbox.put(notice, new Posted(notice, to, due, null, 0));
    }

    @Override
    public List<PersonId> due(Instant now, int limit) {
        return work.state().outbox.values().stream()
                .filter(one -> one.bundle() == null && !one.due().isAfter(now))
                .map(Posted::to)
                .distinct()
                .limit(limit)
                .toList();
    }

    @Override
    public List<Received> waiting(PersonId person) {
        return work.state().outbox.values().stream()
                .filter(one -> one.bundle() == null && one.to().equals(person))
                .map(this::received)
                .toList();
    }

    @Override
    public void bundle(String bundle, List<String> notices, Instant now) {
        notices.forEach(notice ->
                work.state().outbox.computeIfPresent(notice, (id, one) -> new Posted(id, one.to(), now, bundle, 0)));
    }

    @Override
    public List<Bundle> bundles(Instant now, int limit) {
        Map<String, List<Posted>> bundles = new LinkedHashMap<>();
        work.state().outbox.values().stream()
                .filter(one -> one.bundle() != null && !one.due().isAfter(now))
                .sorted(Comparator.comparing(Posted::due))
                .forEach(one -> bundles.computeIfAbsent(String.valueOf(one.bundle()), id -> new ArrayList<>())
                        .add(one));
        return bundles.entrySet().stream()
                .limit(limit)
                .map(entry -> new Bundle(
                        entry.getKey(),
                        entry.getValue().get(0).to(),
                        entry.getValue().stream().map(this::received).toList(),
                        entry.getValue().get(0).attempts()))
                .toList();
    }

    @Override
    public void postpone(String bundle, Instant due, String error) {
        work.state()
                .outbox
                .replaceAll((id, one) ->
                        bundle.equals(one.bundle()) ? new Posted(id, one.to(), due, bundle, one.attempts() + 1) : one);
    }

    @Override
    public void remove(List<String> notices) {
        notices.forEach(work.state().outbox::remove);
    }

    @Override
    public Delivery of(PersonId person) {
        return Optional.ofNullable(work.state().deliveries.get(person)).orElse(Delivery.BUNDLED);
    }

    @Override
    public void choose(PersonId person, Delivery delivery) {
        work.state().deliveries.put(person, delivery);
    }

    private Received received(Posted posted) {
        return Objects.requireNonNull(work.state().inbox.get(posted.notice()));
    }
}
