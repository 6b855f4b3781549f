/** Posts an activity on a connection of its own: the HTTP status; null where the process died before it answered. */
export async function postActivity(url: string, activity: unknown): Promise<number | null> {
  try {
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Connection: 'close' },
      body: JSON.stringify(activity),
    });
    await response.text();
    return response.status;
  } catch {
    return null;
  }
}
