package org.openiro.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openiro.people.Person;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** Who comes to a review. Whoever stays when it is planned anew keeps their id, and all that hangs on it. */
@ApplicationScoped
public class Attendees {

    private final EntityManager entities;
    private final Clock clock;

    Attendees(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Those who are invited now, in their order. */
    public List<ReviewAttendee> of(UUID review) {
        return entities.createQuery(
                        "from ReviewAttendee a where a.reviewId = :review and a.leftOutAt is null order by a.position, a.id",
                        ReviewAttendee.class)
                .setParameter("review", review)
                .getResultList();
    }

    /**
     * Makes these, and nobody else, the attendees.
     *
     * @throws ProblemException 400 when somebody is there twice, 422 for an id that is unknown
     */
    void invite(Review review, List<Invitee> wanted) {
        List<Invitee> invitees = named(wanted);
        List<ReviewAttendee> before = new ArrayList<>(of(review.getId()));
        requireKnownOnce(invitees, before);
        List<Optional<ReviewAttendee>> staying = new ArrayList<>();
        for (Invitee invitee : invitees) {
            staying.add(take(before, attendee -> attendee.getId().equals(invitee.id())));
        }
        for (int i = 0; i < invitees.size(); i++) {
            int place = i;
            Invitee invitee = invitees.get(i);
            staying.get(i)
                    .or(() -> invitee.id() == null ? take(before, who -> who.isNamedBy(invitee)) : Optional.empty())
                    .ifPresentOrElse(
                            attendee -> attendee.describe(place, invitee),
                            () -> entities.persist(new ReviewAttendee(review, place, invitee)));
        }
        before.forEach(attendee -> attendee.leaveOut(clock.instant()));
    }

    private static Optional<ReviewAttendee> take(List<ReviewAttendee> from, Predicate<ReviewAttendee> which) {
        Optional<ReviewAttendee> found = from.stream().filter(which).findFirst();
        found.ifPresent(from::remove);
        return found;
    }

    private static void requireKnownOnce(List<Invitee> invitees, List<ReviewAttendee> known) {
        Set<UUID> ids = known.stream().map(ReviewAttendee::getId).collect(Collectors.toSet());
        Set<UUID> seen = new HashSet<>();
        Set<UUID> people = new HashSet<>();
        List<FieldProblem> twice = new ArrayList<>();
        List<FieldProblem> unknown = new ArrayList<>();
        for (int i = 0; i < invitees.size(); i++) {
            UUID id = invitees.get(i).id();
            UUID person = invitees.get(i).personId();
            if (person != null && !people.add(person)) {
                twice.add(new FieldProblem(
                        "/attendees/" + i + "/personId", "DUPLICATE", "This person is in the list already."));
            }
            String pointer = "/attendees/" + i + "/id";
            if (id != null && !seen.add(id)) {
                twice.add(new FieldProblem(pointer, "DUPLICATE", "This attendee is in the list already."));
            } else if (id != null && !ids.contains(id)) {
                unknown.add(new FieldProblem(pointer, "UNKNOWN", "The review has no such attendee."));
            }
        }
        if (!twice.isEmpty()) {
            throw ProblemException.malformed(twice);
        }
        refuseUnknown("Leave the id out for somebody who was not invited before.", unknown);
    }

    /** Somebody registered is called by the name they are registered with, unless another was given. */
    private List<Invitee> named(List<Invitee> invitees) {
        List<UUID> ids = invitees.stream()
                .map(Invitee::personId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, String> names = ids.isEmpty()
                ? Map.of()
                : entities.createQuery("from Person p where p.id in :ids", Person.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(Person::getId, Person::getDisplayName));
        List<Invitee> named = new ArrayList<>();
        List<FieldProblem> unknown = new ArrayList<>();
        for (int i = 0; i < invitees.size(); i++) {
            Invitee invitee = invitees.get(i);
            if (invitee.personId() != null && !names.containsKey(invitee.personId())) {
                unknown.add(new FieldProblem("/attendees/" + i + "/personId", "UNKNOWN", "Nobody here has this id."));
            }
            boolean nameless = invitee.name() == null || invitee.name().isBlank();
            boolean registered = invitee.personId() != null;
            named.add(nameless && registered ? invitee.named(names.get(invitee.personId())) : invitee);
        }
        refuseUnknown("Leave the id out for somebody who is not registered.", unknown);
        return named;
    }

    private static void refuseUnknown(String whatToDo, List<FieldProblem> unknown) {
        if (!unknown.isEmpty()) {
            throw new ProblemException("unknown-reference", whatToDo, unknown.toArray(FieldProblem[]::new));
        }
    }
}
