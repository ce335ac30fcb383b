package org.cehrs.practice.lti.services;

import java.util.List;

/** What became of asking for a course's members. */
public sealed interface MembersOutcome permits MembersOutcome.Members, ServiceProblem {

  record Members(List<Member> members) implements MembersOutcome {

    public Members {
      members = List.copyOf(members);
    }
  }
}
