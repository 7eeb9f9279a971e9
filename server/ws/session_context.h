// What every WebSocket session stands on. All of it must outlive the sessions.
#pragma once

#include "server/conversations/conversations.h"
#include "server/customers/customers.h"
#include "server/limits/keyed_buckets.h"
#include "server/ws/channel.h"
#include "server/ws/hub.h"

namespace foyer::server {

struct SessionContext {
  ChannelContext channel;
  Hub& hub;
  conversations::Conversations& conversations;
  customers::Customers& customers;
  store::Store& store;
  const std::string& epoch;         // of the store
  KeyedBuckets& visitors_frames;    // by address
};

}  // namespace foyer::server
