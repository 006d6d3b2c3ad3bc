/**
 * A school network in miniature: hosts with cables to one or more switches, real peers on them, nothing that leads to
 * the internet. Opened by `openLab` in open-lab.ts.
 */
import type { PeerProcess } from '../../support/peer-process.ts'

export interface StartPeerOptions {
  name: string
  /** Where its data is; a fresh folder if left out. Give the folder of a peer that has ended to start it again. */
  data?: string
  /** More arguments for the peer. */
  arguments?: readonly string[]
}

/** One computer of the lab. */
export interface Host {
  /** Its address in each of its networks, in their order. */
  readonly addresses: readonly string[]
  /** What goes before a command so that it runs on this host. */
  readonly within: readonly string[]
  /** Starts a peer here and waits until it answers. */
  startPeer(options: StartPeerOptions): Promise<PeerProcess>
  /** Pulls the cable: the interface of that network (all if left out) loses its link and keeps its address. */
  cut(network?: string): Promise<void>
  /** Plugs the cable in again. */
  heal(network?: string): Promise<void>
  /** Changes the address in a network, as a router that hands out new ones does. @returns the new address */
  readdress(network?: string): Promise<string>
}

export interface HostOptions {
  /** The switches it has a cable to, by any name; `['school']` if left out. */
  networks?: readonly string[]
}

export interface Lab {
  host(options?: HostOptions): Promise<Host>
  /** Parts a network: these hosts reach each other, the others reach each other. All links stay up. */
  split(hosts: readonly Host[], network?: string): Promise<void>
  /** Undoes {@link split}. */
  join(network?: string): Promise<void>
  /** Every peer started here so far, ended ones too. */
  readonly peers: readonly PeerProcess[]
  /** Ends all peers and removes everything. */
  close(): Promise<void>
}

export const DEFAULT_NETWORK = 'school'
