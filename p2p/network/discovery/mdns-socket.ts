import multicastDns, {
  type QueryOutgoingPacket,
  type QueryPacket,
  type ResponseOutgoingPacket,
  type ResponsePacket,
} from 'multicast-dns'

/** A multicast DNS socket that speaks through one interface. */
export interface MdnsSocket {
  query(packet: QueryOutgoingPacket): void
  /** Resolves once the packet is with the system, or has failed. */
  respond(packet: ResponseOutgoingPacket): Promise<void>
  close(): void
}

/** None comes before the socket has been handed over. */
export interface MdnsSocketEvents {
  ready(): void
  query(packet: QueryPacket, fromIp: string): void
  response(packet: ResponsePacket, fromIp: string): void
  /** The socket is of no more use: close it, and open another one later. */
  broken(error: Error): void
}

export type OpenMdnsSocket = (interfaceAddress: string, events: MdnsSocketEvents) => MdnsSocket

/**
 * Opens a socket on UDP port 5353, shared with whoever else uses it (several of our own, another Chalkboard, the
 * system's own responder): libuv sets SO_REUSEADDR, and on macOS and the BSDs SO_REUSEPORT. Bound to 0.0.0.0, since a
 * socket bound to its interface's address gets no multicast on Linux and macOS. Naming the interface makes the system
 * send there with no route at all.
 *
 * Never throws and never lets an 'error' go unheard: what goes wrong is told through `events.broken`.
 */
export const openMdnsSocket: OpenMdnsSocket = (interfaceAddress, events) => {
  let usable = true
  let closed = false
  const socket = multicastDns({ interface: interfaceAddress, bind: '0.0.0.0', reuseAddr: true })
  const broken = (error: Error | null | undefined): void => {
    if (!usable || error == null) return
    usable = false
    // Later, not at once: multicast-dns goes on to use a socket after it has warned of it, and throws if it is closed.
    queueMicrotask(() => {
      if (!closed) events.broken(error)
    })
  }
  socket.on('ready', () => {
    if (usable) events.ready()
  })
  socket.on('query', (packet, from) => {
    if (usable) events.query(packet, from.address)
  })
  socket.on('response', (packet, from) => {
    if (usable) events.response(packet, from.address)
  })
  // Both listeners stay after close(): an 'error' without a listener would end the process.
  socket.on('error', broken)
  // A warning is a failed system call (the membership was refused, the network is unreachable), or a packet from the
  // network that cannot be decoded. The latter says nothing about the socket, and anyone could send it.
  socket.on('warning', error => broken('syscall' in error ? error : null))

  return {
    query: packet => socket.query(packet, broken),
    respond: packet =>
      new Promise(resolve => {
        socket.respond(packet, error => {
          broken(error)
          resolve()
        })
      }),
    close() {
      usable = false
      closed = true
      socket.destroy()
    },
  }
}
