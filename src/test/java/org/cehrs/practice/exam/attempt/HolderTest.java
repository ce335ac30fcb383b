package org.cehrs.practice.exam.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which page may write, and which takes an attempt over without a question. */
class HolderTest {

  private static final Holder FIRST = Holder.of("page-1");
  private static final Holder LEFT = FIRST.afterLeaveOf("page-1");
  private static final Holder FORM = Holder.of("form-ANSWER-3");

  @Test
  void letsOnlyTheHolderWrite() {
    assertThat(FIRST.accepts("page-1")).isTrue();
    assertThat(FIRST.accepts("page-2")).isFalse();
  }

  @Test
  void letsWhoeverComesFirstWriteWhereNobodyHoldsIt() {
    assertThat(Holder.NOBODY.accepts("page-2")).isTrue();
    assertThat(Holder.NOBODY.yieldsTo("page-2", Optional.empty())).isTrue();
    assertThat(Holder.NOBODY.afterSaveOf("page-2")).isEqualTo(Holder.of("page-2"));
  }

  @Test
  void asksNothingOnceThePageWasLeftAndTakesSavesOfThatOneAlone() {
    assertThat(LEFT.yieldsTo("page-2", Optional.empty())).isTrue();
    assertThat(LEFT.accepts("page-1")).as("a save that was under way").isTrue();
    assertThat(LEFT.accepts("page-0")).as("a page that it had taken the exam from").isFalse();
    assertThat(LEFT.accepts("form-ANSWER-3")).isTrue();
  }

  @Test
  void hasNobodyHereOnceThePageWasLeftThoughASaveOfItComesStill() {
    assertThat(FIRST.is("page-1")).isTrue();
    assertThat(LEFT.is("page-1")).isFalse();
    assertThat(LEFT.afterSaveOf("page-1")).isEqualTo(LEFT);
    assertThat(LEFT.afterSaveOf("form-ANSWER-3")).isEqualTo(FORM);
  }

  @Test
  void isLeftByItsOwnPageAlone() {
    assertThat(FIRST.afterLeaveOf("page-2")).isEqualTo(FIRST);
    assertThat(Holder.NOBODY.afterLeaveOf("page-2")).isEqualTo(Holder.NOBODY);
  }

  @Test
  void letsAPageWithoutScriptTakeOverUnasked() {
    assertThat(FIRST.accepts("form-ANSWER-3")).isTrue();
    assertThat(FORM.accepts("form-VIEW-4")).isTrue();
    assertThat(FORM.accepts("page-1")).as("what it shows may be stale").isFalse();
    assertThat(FORM.yieldsTo("page-2", Optional.empty())).isTrue();
  }

  @Test
  void asksNothingAfterAReloadOfTheSameTab() {
    assertThat(FIRST.yieldsTo("page-2", Optional.of("page-1"))).isTrue();
    assertThat(FIRST.yieldsTo("page-1", Optional.empty())).isTrue();
    assertThat(FIRST.yieldsTo("page-2", Optional.of("page-0"))).isFalse();
    assertThat(FIRST.yieldsTo("page-2", Optional.empty())).isFalse();
  }
}
