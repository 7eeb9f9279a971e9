// What the rows of the table do. Each changes the state and adds effects; none looks at the phase, which is the table's matter.
#pragma once

#include "dialog/dialog.h"

namespace foyer::dialog {

void answer_first(Moment& m);             // quotes the best entry's answer
void answer_picked(Moment& m);            // quotes the chosen entry's answer
void answer_and_offer_urgent(Moment& m);  // quotes, and offers a person in the same breath
void offer_urgent(Moment& m);
void offer_unknown(Moment& m);
void offer_tried_enough(Moment& m);
void offer_not_helped(Moment& m);
void clarify(Moment& m);
void ask_rephrase(Moment& m);
void note_helped(Moment& m);
void accept_declined(Moment& m);
void say_hello(Moment& m);
void say_welcome(Moment& m);
void say_goodbye(Moment& m);

void escalate(Moment& m);
void say_queued(Moment& m);
void say_queued_urgent(Moment& m);
void say_nobody_there(Moment& m);
void send_contact(Moment& m);
void say_contact_kept(Moment& m);
void say_nobody_came(Moment& m);
void stop_passing_on(Moment& m);

void pass_on(Moment& m);
void welcome_agent(Moment& m);
void take_over(Moment& m);
void tell_relay_lost(Moment& m);

void note_resolved(Moment& m);
void ask_rating(Moment& m);
void send_rating(Moment& m);
void close_quietly(Moment& m);

}  // namespace foyer::dialog
